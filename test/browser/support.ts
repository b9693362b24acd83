import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

/** Whether the browser tests can run; says why when they cannot. */
export function hasBrowser(): boolean {
  const isThere = existsSync(EXECUTABLE)
  if (!isThere)
    console.warn(
      `browser tests skipped: no browser at ${EXECUTABLE}; install chromium or set CHROMIUM to one`,
    )
  return isThere
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
}

/** Builds the page from the sources as they are now, the way `npm run prepare` does, into a folder of its own. */
export async function buildPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'duban-page-'))
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  const page = fileURLToPath(new URL('../../src/web', import.meta.url))
  const options = ['build', page, '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir']
  await promisify(execFile)(process.execPath, [vite, ...options], {
    // A test runner says NODE_ENV=test, with which React would come in its slow form for developers.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return outDir
}

export interface Visit {
  page: Page
  /** What the browser complained about, and what the page asked of other servers. */
  complaints: string[]
}

/** A new person with a browser of their own. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = DESK,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto(url)
  return { page, complaints }
}

export async function become(page: Page, label: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: '您是谁' })
  await picker.click()
  await picker.fill(label)
  await page.locator('.ant-select-item-option', { hasText: label }).first().click()
}
