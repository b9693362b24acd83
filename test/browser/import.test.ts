import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WebServer } from '../../src/adapters/web/server.ts'
import { plansInForce } from '../../src/domain/obligation/state.ts'
import { startServer } from '../adapters/web/support.ts'
import { duty, imported, plan, quota, ROSTER } from '../support/build.ts'
import { SEED } from '../support/duban.ts'
import { testImportDesk } from '../support/import-desk.ts'
import { makeXlsx } from '../support/make-xlsx.ts'
import { temporaryFiles } from '../support/temporary-files.ts'
import { buildPage, hasBrowser, launchBrowser, PHONE, visit, type Visit } from './support.ts'

const MARKUP = '<img src=x onerror=alert(1)>'

function file(name: string, rows: string[][]) {
  const sheet = [['序号', '工作任务', '责任单位', '完成时限'], ...rows]
  return { name, mimeType: '', buffer: Buffer.from(makeXlsx([{ name: '表', rows: sheet }])) }
}
const write = temporaryFiles()
const bytes = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

describe.skipIf(!hasBrowser())('importing in a browser', () => {
  let browser: Browser
  let pageDir: string
  let desk: Awaited<ReturnType<typeof testImportDesk>>
  let server: WebServer
  const visits: Visit[] = []

  beforeAll(async () => {
    ;[browser, pageDir] = await Promise.all([launchBrowser(), buildPage()])
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    desk = await testImportDesk(imported('2026-01-05 10:00', plan(2026, duty(1, [quota('month')])), ROSTER))
    server = await startServer({ imports: desk.imports, pageDir })
  })
  afterEach(async () => {
    const complaints = visits.flatMap((one) => one.complaints)
    await Promise.all(visits.splice(0).map(({ page }) => page.context().close()))
    await server.close()
    // What the server refuses the browser notes by itself.
    expect(complaints.filter((text) => !/status of (409|422)/.test(text))).toEqual([])
  })

  async function open(options?: Parameters<typeof visit>[2]): Promise<Page> {
    const one = await visit(browser, server.url, options)
    visits.push(one)
    await one.page.getByRole('link', { name: '导入' }).locator('visible=true').click()
    await one.page.getByText('点这里选择任务分解表').waitFor()
    return one.page
  }
  const choose = (page: Page, given: string | ReturnType<typeof bytes>) =>
    page.locator('input[type=file]').setInputFiles(given)
  const rows = (page: Page) => page.getByRole('article')

  it.each([
    ['at a desk', undefined],
    ['on a phone', PHONE],
  ])('shows what was understood, stores it when told so, and takes it back, %s', async (_where, options) => {
    const page = await open(options)
    await choose(page, SEED)
    await rows(page).first().waitFor()
    expect(await rows(page).first().innerText()).toContain('待确认')
    await page.getByText(/^待确认 \d+$/).click()
    expect(await rows(page).count()).toBeLessThan(10)
    expect(plansInForce(desk.state)).toHaveLength(1)

    await page.getByRole('button', { name: '按 2026 年执行' }).click()
    await page.getByText('表里写的是 2022 年').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('已导入 66 个操作要点').waitFor()
    expect(plansInForce(desk.state).map((one) => [one.year, one.duties.length])).toEqual([
      [2026, 1],
      [2026, 66],
    ])
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('已撤销回执').waitFor()
    expect(plansInForce(desk.state)).toHaveLength(1)
  })

  it.each([
    ['at a desk', undefined],
    ['on a phone', PHONE],
  ])('shows what stands beside a duty, without telephone numbers, %s', async (_where, options) => {
    const sheet = [
      ['序号', '工作任务', '量化指标', '责任单位', '完成时限', '备注'],
      ['1', '改造老旧小区', '320户', '安全站', '11月底前', '联系人13800001234'],
      ['2', '检查一次', '', '办公室', '每月1次', ''],
      ['3', '研判风险', '每次形成专报', '办公室', '适时', ''],
    ]
    const buffer = Buffer.from(makeXlsx([{ name: '表', rows: sheet }]))
    const page = await open(options)
    await choose(page, { name: '表.xlsx', mimeType: '', buffer })
    const row = rows(page).filter({ hasText: '改造老旧小区' })
    await row.waitFor()
    expect(await row.innerText()).toContain('旁边写的：联系人（号码略）；量化指标：320户')
    expect(await rows(page).filter({ hasText: '检查一次' }).innerText()).not.toContain('旁边写的')
    // What waits for an administrator once it is in force says it too.
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('没有读准的 1 项').waitFor()
    const waiting = rows(page).filter({ hasText: '研判风险' })
    expect(await waiting.innerText()).toContain('旁边写的：量化指标：每次形成专报')
  })

  it('carries a table into the next year after showing what that means, and takes it back', async () => {
    const page = await open(PHONE)
    await choose(page, file('2026年任务表.xlsx', [['1', '总结2026年工作', '安全站', '12月底前']]))
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByRole('button', { name: '转到 2027 年度' }).click()
    await page.getByRole('combobox', { name: '转哪几张' }).waitFor()
    expect(await rows(page).first().innerText()).toContain('2026-12-31 → 2027-12-31')
    expect(await rows(page).first().innerText()).toContain('原文写着 2026 年')
    expect(plansInForce(desk.state).map(({ year }) => year)).toEqual([2026, 2026])
    await page.getByRole('button', { name: '确认转到 2027 年度' }).click()
    await page.getByText('已转到 2027 年度').waitFor()
    expect(plansInForce(desk.state).map(({ year }) => year)).toEqual([2027, 2027])
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('已撤销回执').waitFor()
    expect(plansInForce(desk.state).map(({ year }) => year)).toEqual([2026, 2026])
  })

  it('lets a reading that waits in a table in force be settled with a tap, or with other words', async () => {
    const page = await open(PHONE)
    const doubtful = [
      ['1', '定期研判风险', '办公室', '适时'],
      ['2', '另一项要研判的', '安全站', '适时'],
    ]
    await choose(page, file('表.xlsx', doubtful))
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('没有读准的 2 项').waitFor()
    const row = (words: string) => rows(page).filter({ hasText: words })
    await row('定期研判风险').getByRole('button', { name: '读得对' }).click()
    await page.getByText('没有读准的 1 项').waitFor()
    await row('另一项').getByRole('textbox').fill('看情况吧')
    await row('另一项').getByRole('button', { name: '按此改' }).click()
    await page.getByText('看情况吧').first().waitFor()
    expect(await rows(page).count()).toBe(1)
    await row('另一项').getByRole('textbox').fill('每季度2次')
    await row('另一项').getByRole('button', { name: '按此改' }).click()
    await page.getByText(/^没有读准的/).waitFor({ state: 'detached' })
    expect(plansInForce(desk.state).at(-1)?.duties[1]?.cadences).toMatchObject([
      { kind: 'quota', period: 'quarter', count: 2 },
    ])
  })

  it('lets a row be confirmed with one tap, mended, and left out', async () => {
    const page = await open(PHONE)
    await choose(
      page,
      file('表.xlsx', [
        ['1', '检查一次', '安全站', '每月1次'],
        ['2', '定期研判风险', '办公室', '适时'],
        ['3', '多余的一行', '办公室', '每年1次'],
      ]),
    )
    const row = (words: string) => rows(page).filter({ hasText: words })
    await row('定期研判风险').getByRole('button', { name: '读得对' }).click()
    await row('定期研判风险').getByText('已核对').waitFor()

    await row('检查一次').getByRole('button', { name: '修改' }).click()
    await page.getByLabel('时间').fill('每季度2次')
    await page.getByRole('button', { name: '按这样读' }).click()
    await row('检查一次').getByText('每季度 2 次').first().waitFor()

    await row('多余的一行').getByRole('button', { name: '修改' }).click()
    await page.getByRole('button', { name: '这一行不导入' }).click()
    await page.getByText('不导入：').waitFor()
    // Somebody else's browser, or a reload: what was mended is still there.
    await page.reload()
    await row('检查一次').getByText('已改').waitFor()
    expect(await rows(page).count()).toBe(2)
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('已导入 2 个操作要点').waitFor()
    expect(plansInForce(desk.state)[1]?.duties[0]?.cadences).toMatchObject([{ period: 'quarter', count: 2 }])
  })

  it('goes on after a reload with the table that was being looked at', async () => {
    const page = await open()
    await choose(page, file('表.xlsx', [['1', '检查一次', '安全站', '每月1次']]))
    await rows(page).first().waitFor()
    await page.reload()
    await rows(page).first().waitFor()
    expect(await rows(page).first().innerText()).toContain('检查一次')
    await page.getByRole('button', { name: '放弃' }).click()
    await page.locator('.ant-popconfirm').getByRole('button', { name: '放弃', exact: true }).click()
    await page.getByText('点这里选择任务分解表').waitFor()
    await page.reload()
    await page.getByText('点这里选择任务分解表').waitFor()
  })

  it.each([
    ['empty', bytes('空.docx', ''), '文件是空的'],
    ['not a zip', bytes('坏.docx', 'PK\u0003\u0004 nothing of the kind'), '损坏'],
    ['a picture', bytes('照片.jpg', '\u00ff\u00d8\u00ff'), '暂不支持'],
    ['no table', bytes(`${MARKUP}.txt`, '今天天气很好'), '没有找到任务'],
  ])('says in one sentence what is wrong with a file that is %s', async (_what, given, words) => {
    const page = await open()
    await choose(page, given)
    await page.getByText(`没有读成：${given.name}`).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain(words)
    // The next file is read all the same.
    await choose(page, file('表.xlsx', [['1', '检查一次', '安全站', '每月1次']]))
    await rows(page).first().waitFor()
  })

  it('refuses a huge file without sending it', async () => {
    const page = await open()
    await choose(page, await write('大.docx', ' '.repeat(51 * 1024 * 1024)))
    await page.getByText('没有读成：大.docx').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('文件太大')
  })

  it('shows markup as the letters it is', async () => {
    const page = await open()
    await choose(page, file(`${MARKUP}.xlsx`, [['1', `检查${MARKUP}一次`, `安全站${MARKUP}`, '每月1次']]))
    await rows(page).first().waitFor()
    expect(await rows(page).first().innerText()).toContain(MARKUP)
    expect(await page.locator('main img, .place img').count()).toBe(0)
  })

  it('lets the second of two administrators look again before storing over the first', async () => {
    const [one, two] = [await open(), await open()]
    const table = file('表.xlsx', [['1', '检查一次', '安全站', '每月1次']])
    await choose(one, table)
    await choose(two, table)
    await rows(two).first().waitFor()
    await one.getByRole('button', { name: '确认导入' }).click()
    await one.getByText('已导入 1 个操作要点').waitFor()
    await two.getByRole('button', { name: '确认导入' }).click()
    await two.getByText('任务表被别人更新过').waitFor()
    await two.getByRole('button', { name: '确认更新' }).click()
    await two.getByText('已导入 1 个操作要点').waitFor()
    expect(plansInForce(desk.state)).toHaveLength(2)
  })
})
