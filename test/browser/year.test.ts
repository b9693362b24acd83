import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { readFileStore } from '../../src/adapters/store/file-store.ts'
import type { WebServer } from '../../src/adapters/web/server.ts'
import { yearAhead } from '../../src/cli/year/year-ahead.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { startServer } from '../adapters/web/support.ts'
import { dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../support/duban.ts'
import { become, buildPage, hasBrowser, launchBrowser, PHONE, visit, type Visit } from './support.ts'

describe.skipIf(!hasBrowser())('the calendar of the year in a browser', () => {
  let browser: Browser
  let home: ReturnType<typeof freshHome>
  let server: WebServer
  const visits: Visit[] = []

  beforeAll(async () => {
    home = freshHome()
    await dubanJson(home.home, 'import', SEED, '--year', '2026')
    await dubanJson(home.home, 'roster', 'import', ROSTER_FILE)
    const storeFolder = join(home.home, 'store')
    const state = await readFileStore(storeFolder)
    const clock = { now: () => Date.parse(NOW) }
    const year = yearAhead({ storeFolder, policy: DEFAULT_POLICY, clock }, { state })
    const pageDir = await buildPage()
    ;[browser, server] = await Promise.all([
      launchBrowser(),
      startServer({ year: () => Promise.resolve(year), pageDir }),
    ])
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    home.remove()
  })
  afterEach(async () => {
    const complaints = visits.flatMap((one) => one.complaints)
    await Promise.all(visits.splice(0).map(({ page }) => page.context().close()))
    expect(complaints).toEqual([])
  })

  async function open(options?: Parameters<typeof visit>[2]): Promise<Page> {
    const one = await visit(browser, server.url, options)
    visits.push(one)
    await one.page.getByRole('link', { name: '年历' }).locator('visible=true').click()
    await one.page.getByRole('img', { name: /每天的事项数/ }).waitFor()
    return one.page
  }

  it('shows the crowded days; a click says what would be said to whom, and the arrows go on', async () => {
    const page = await open()
    expect(await page.getByText(/如果没有人回复，会发 \d+ 条消息/).isVisible()).toBe(true)
    expect(await page.getByText('2027 年的放假安排还没有公布').isVisible()).toBe(true)
    await page.locator('.crowded button').first().click()
    const day = page.getByRole('dialog')
    await day.getByText('安全站工作群').waitFor()
    expect(await day.innerText()).toContain('【督办提醒】安全站')
    expect(await day.innerText()).toContain('@陈立（安全站）')
    const before = await day.locator('.ant-drawer-title').innerText()
    await day.getByRole('button', { name: '后一个有消息的日子' }).click()
    await expect.poll(() => day.locator('.ant-drawer-title').innerText()).not.toBe(before)
    await day.getByRole('article').first().waitFor()
  })

  it.each([
    ['a click', undefined, 'click'],
    ['a tap on a phone', PHONE, 'tap'],
  ] as const)('%s on a cell opens its day', async (_what, options, touch) => {
    const page = await open(options)
    // The first light cell is the day behind today, whose figure may lie over its middle.
    const cells = page.locator('.heat-map path[fill="#cfe2ff"]')
    await cells.first()[touch]({ position: { x: 6, y: 6 } })
    const day = page.getByRole('dialog')
    await day.getByText('11月25日 星期三').waitFor()
    await day.getByRole('article').first().waitFor()
    expect(await day.isVisible()).toBe(true)
  })

  it('looks at one unit, at another span, and stays there after a reload', async () => {
    const page = await open()
    await page.getByRole('button', { name: '提升中心' }).click()
    await page.getByRole('img', { name: /^提升中心每天的事项数/ }).waitFor()
    await page.getByText('2027年', { exact: true }).click()
    await page.getByRole('img', { name: /2027-01-01 至 2027-12-31/ }).waitFor()
    await page.reload()
    await page.getByRole('img', { name: /每天的事项数/ }).waitFor()
  })

  it('goes to the chat and back; the chart is not loaded for those who only chat', async () => {
    const one = await visit(browser, server.url, PHONE)
    visits.push(one)
    const { page } = one
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.reload()
    await become(page, '安全站联络员')
    await page.getByRole('textbox', { name: '输入消息' }).waitFor()
    expect(loaded.filter((url) => /charts|room-components/.test(url))).toEqual([])
    await page.getByRole('button', { name: '返回会话列表' }).click()
    await page.getByRole('link', { name: '年历' }).locator('visible=true').click()
    await page.getByRole('img', { name: /每天的事项数/ }).waitFor()
    expect(loaded.some((url) => url.includes('charts'))).toBe(true)
    await page.goBack()
    await page.getByRole('textbox', { name: '输入消息' }).waitFor()
  })
})
