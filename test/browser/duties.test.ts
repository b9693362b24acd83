import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { echoChat, startServer } from '../adapters/web/support.ts'
import { duty, imported, plan, quota, ROSTER, unit } from '../support/build.ts'
import { testDutyDesk } from '../support/duty-desk.ts'
import { become, buildPage, DESK, hasBrowser, launchBrowser, PHONE, visit } from './support.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const HOSTILE = '<img src=x onerror=alert(1)>.txt'
const files = [
  { name: '现场.png', mimeType: 'image/png', buffer: PNG },
  { name: HOSTILE, mimeType: 'text/plain', buffer: Buffer.from('会议') },
]
const STATE = () =>
  imported(
    '2026-01-05 10:00',
    plan(
      2026,
      duty(1, [quota('quarter')]),
      duty(2, [quota('year')], [unit('安全站')]),
      duty(3, [quota('year')]),
    ),
    ROSTER,
  )

describe.skipIf(!hasBrowser())('the duties in a browser', () => {
  let browser: Browser
  let pageDir: string
  beforeAll(async () => ([browser, pageDir] = await Promise.all([launchBrowser(), buildPage()])))
  afterAll(() => browser.close())

  it.each([
    ['on a phone', PHONE],
    ['at a desk', DESK],
  ])('get evidence from a liaison, which is shown, fetched and taken back, %s', async (_, screen) => {
    const desk = await testDutyDesk(STATE())
    const chat = await echoChat({ roster: () => ROSTER })
    const server = await startServer({ chat, duties: desk.duties, pageDir })
    const { page, complaints } = await visit(browser, server.url, screen)
    await become(page, '陈立')
    await page.goto(`${server.url}#/duties`)
    await page.getByRole('textbox', { name: '找事项' }).fill('第1项')
    await page.getByRole('button', { name: '第1项', exact: true }).click()
    await page.getByRole('button', { name: '加佐证' }).first().click()

    const form = page.getByRole('dialog', { name: '加佐证' })
    await form.locator('input[type=file]').setInputFiles([{ name: '坏.exe', mimeType: '', buffer: PNG }])
    await form.getByText('类型不收').waitFor()
    await form.locator('input[type=file]').setInputFiles(files)
    await form.getByLabel('哪天的佐证').fill('2026-11-20')
    await form.getByRole('combobox', { name: '用于哪些事项' }).click()
    await page.locator('.ant-select-item-option', { hasText: '〔2〕' }).click()
    await form.getByRole('button', { name: '存档' }).click()

    await page.getByText('佐证已存档').waitFor()
    const shown = page.getByRole('region', { name: '佐证材料' })
    await shown.getByRole('img', { name: '现场.png' }).waitFor()
    expect(await shown.innerText()).toContain(HOSTILE)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown.getByRole('link', { name: '下载 现场.png' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('现场.png')
    const [pack] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '迎检材料' }).click(),
    ])
    expect(pack.suggestedFilename()).toBe('迎检-第1项.zip')
    expect(desk.state.evidence.get('2|安全站|2026')?.map(({ piece }) => piece.name)).toEqual([
      '现场.png',
      HOSTILE,
    ])

    await shown.getByRole('button', { name: '撤销' }).first().click()
    await page.getByRole('tooltip').getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('已撤销回执').waitFor()
    expect(desk.state.evidence.size).toBe(0)
    expect(complaints).toEqual([])
    await server.close()
  })
})
