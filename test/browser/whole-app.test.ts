import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../guards/source-files.ts'
import { dubanJson, freshHome, startBot } from '../support/duban.ts'
import { become, hasBrowser, launchBrowser, PHONE, visit } from './support.ts'

/** What a newcomer does after `npm start`: the real bot in a process of its own, the page in a real browser. */
describe.skipIf(!hasBrowser())('from the sample table to a closed item', () => {
  let browser: Browser
  let home: ReturnType<typeof freshHome>

  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist/web/index.html')))
      throw new Error('the page is not built: run npm run prepare')
    browser = await launchBrowser()
    home = freshHome()
  })
  afterAll(async () => {
    await browser.close()
    home.remove()
  })

  test('a reminder arrives, 完成 2 closes the item, and it is closed after the power was pulled', async () => {
    const bot = await startBot(home.home, '--sample')
    const { page, complaints } = await visit(browser, bot.url)
    await become(page, '办公室联络员')
    await page.getByRole('navigation', { name: '会话列表' }).getByText('办公室工作群').click()
    expect(await heard(page, '【督办提醒】办公室')).toContain('〔2〕')

    await say(page, '完成 2 已开专题会')
    const answer = await heard(page, '已办结〔2〕')
    expect(answer).toContain('办公室还有')
    expect(answer).toContain('撤销')
    await bot.stop('SIGKILL')

    const again = await startBot(home.home, '--sample')
    const later = await visit(browser, again.url, PHONE)
    await become(later.page, '办公室联络员')
    await heard(later.page, '已办结〔2〕')
    await say(later.page, '待办')
    expect(await heard(later.page, '办公室待办')).not.toContain('〔2〕')
    await say(later.page, '完成 2')
    expect(await heard(later.page, '不用再报')).toContain('办公室联络员')

    // Nobody's browser had to ask another server or found anything wrong with the page.
    expect(complaints.filter((complaint) => !complaint.includes('ERR_'))).toEqual([])
    expect(later.complaints).toEqual([])
    expect(await again.stop()).toBe(0)
    const rows = (await dubanJson(home.home, 'list', '办公室')) as { duty: number; status: string }[]
    expect(rows.find((row) => row.duty === 2)?.status).toBe('done')
  })
})

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '输入消息' }).fill(text)
  await page.getByRole('textbox', { name: '输入消息' }).press('Enter')
}

/** Text of the newest message that contains the words, once there is one. */
async function heard(page: Page, words: string): Promise<string> {
  const message = page
    .getByRole('log', { name: '消息记录' })
    .getByRole('article')
    .filter({ hasText: words })
    .last()
  await message.waitFor()
  return message.innerText()
}
