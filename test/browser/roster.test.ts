import { expect, it, describe } from 'vitest'
import { rosterRoom } from '../../src/cli/import-desk/roster-room.ts'
import { emptyState, rosterInForce } from '../../src/domain/obligation/state.ts'
import { startServer } from '../adapters/web/support.ts'
import { testBot } from '../support/bot.ts'
import { storeFolder } from '../support/store-folder.ts'
import { buildPage, hasBrowser, launchBrowser, PHONE, visit } from './support.ts'

const CSV =
  '单位,姓名,职务,手机,企业微信账号\n安全站,陈立,联络员,13812345678,chenli\n办公室,<b>林晓</b>,联络员,,linxiao\n'
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

describe.skipIf(!hasBrowser())('the roster in a browser', () => {
  it('is downloaded as a template, uploaded, looked at and stored, on a phone', async () => {
    const { context } = testBot(emptyState(), '2026-11-24 10:00')
    const room = rosterRoom({ ...context, storeFolder: await storeFolder() })
    const [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()])
    const server = await startServer({ roster: () => Promise.resolve(room), pageDir })
    const { page, complaints } = await visit(browser, server.url, PHONE)
    await page.getByRole('link', { name: '通讯录' }).locator('visible=true').click()
    await page.getByText('还没有通讯录', { exact: true }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '模板 .xlsx' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('通讯录模板.xlsx')

    await page.locator('input[type=file]').setInputFiles(file('坏.csv', '姓名,手机\n甲,1\n'))
    await page.getByText('没有读成：坏.csv').waitFor()
    await page.locator('input[type=file]').setInputFiles(file('通讯录.csv', CSV))
    await page.getByRole('article', { name: '安全站' }).getByText('138****5678').waitFor()
    await page.reload()
    expect(await page.getByRole('article', { name: '办公室' }).innerText()).toContain('<b>林晓</b>')
    expect(rosterInForce(context.store.state).units).toEqual([])
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByText('通讯录已更新').waitFor()
    expect(rosterInForce(context.store.state).units).toHaveLength(2)
    expect(await page.content()).not.toContain('13812345678')

    expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
    await browser.close()
    await server.close()
  })
})
