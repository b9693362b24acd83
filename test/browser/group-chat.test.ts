import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ROSTER, echoChat, startServer, tempDir } from '../adapters/web/support.ts'
import type { WebServer } from '../../src/adapters/web/server.ts'
import type { WebChat } from '../../src/adapters/web/web-chat.ts'
import { become, buildPage, hasBrowser, launchBrowser, PHONE, visit, type Visit } from './support.ts'

const REMINDER = {
  id: 'd1',
  to: 'g-safety',
  text: '【督办提醒】\n2  每季度检查\n请回复：完成 2',
  mentions: ['safety'],
}
const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script> & <b>粗</b>'

const messages = (page: Page) => page.getByRole('log', { name: '消息记录' }).getByRole('article')
const input = (page: Page) => page.getByRole('textbox', { name: '输入消息' })
const heard = (page: Page, words: string) => messages(page).getByText(words, { exact: true })
const text = (locator: Locator) => locator.innerText()
const shown = (locator: Locator) => locator.waitFor({ state: 'visible' })
const gone = (locator: Locator) => locator.waitFor({ state: 'hidden' })

async function isInView(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= 800
}
const inView = (locator: Locator) => expect.poll(() => isInView(locator)).toBe(true)

async function say(page: Page, words: string): Promise<void> {
  await input(page).fill(words)
  await input(page).press('Enter')
}

describe.skipIf(!hasBrowser())('the group chat in a browser', () => {
  let browser: Browser
  let pageDir: string
  let dir: string
  let chat: WebChat
  let server: WebServer
  const visits: Visit[] = []

  beforeAll(async () => {
    ;[browser, pageDir] = await Promise.all([launchBrowser(), buildPage()])
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    dir = await tempDir()
    chat = await echoChat({ dir })
    server = await startServer({ chat, pageDir })
  })
  afterEach(async () => {
    const complaints = visits.flatMap((one) => one.complaints)
    await Promise.all(visits.splice(0).map(({ page }) => page.context().close()))
    await server.close()
    expect(complaints).toEqual([])
  })

  /** Opens the page; `as` is chosen at once. */
  async function open(as: string | null, options?: Parameters<typeof visit>[2]): Promise<Page> {
    const one = await visit(browser, server.url, options)
    visits.push(one)
    if (as !== null) {
      await become(one.page, as)
      await shown(input(one.page))
    }
    return one.page
  }
  /** What the browser may have complained about up to now: the trouble was on purpose. */
  const forgive = () => visits.forEach((one) => one.complaints.splice(0))

  it('is a conversation: a reminder arrives, the person answers, the bot replies, a reload keeps it', async () => {
    const page = await open('安全站联络员')
    await shown(page.getByText('这个群里还没有消息'))

    await chat.send(REMINDER)
    const reminder = messages(page).first()
    expect(await text(reminder)).toContain('【督办提醒】\n2  每季度检查\n请回复：完成 2')
    expect(await reminder.getByText('@安全站联络员').isVisible()).toBe(true)

    await say(page, '完成 2')
    expect(await text(messages(page).nth(1))).toContain('完成 2')
    expect(await text(messages(page).nth(2))).toContain('听到：完成 2')

    await page.reload()
    await shown(messages(page).nth(2))
    expect(await messages(page).count()).toBe(3)
    expect(await text(page.getByRole('heading', { name: /安全站工作群/ }))).toContain('（3）')
  })

  it('quotes a message and answers it', async () => {
    await chat.send(REMINDER)
    const page = await open('安全站联络员')
    await messages(page).first().hover()
    await messages(page).first().getByRole('button', { name: '引用' }).click()
    await shown(page.getByText('引用 督办助手：'))
    await say(page, '完成 2')
    expect(await text(messages(page).nth(1).getByRole('blockquote'))).toContain('督办助手：【督办提醒】')
    expect(await text(messages(page).nth(2))).toContain('（引用：【督办提醒】')
    await gone(page.getByText('引用 督办助手：'))
  })

  it('sends with Enter, makes a line with Shift+Enter, and sends nothing empty', async () => {
    const page = await open('安全站联络员')
    await input(page).press('Enter')
    expect(await page.getByRole('button', { name: '发送' }).isDisabled()).toBe(true)
    await input(page).pressSequentially('完成 2')
    await input(page).press('Shift+Enter')
    await input(page).pressSequentially('已开专题会')
    await page.getByRole('button', { name: '发送' }).click()
    expect(await text(messages(page).first())).toContain('完成 2\n已开专题会')
    expect(await input(page).inputValue()).toBe('')
  })

  it('offers quick replies: questions at once, what changes the record first into the input', async () => {
    const page = await open('安全站联络员')
    await page.getByRole('button', { name: '待办' }).click()
    await shown(heard(page, '听到：待办'))
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await input(page).inputValue()).toBe('撤销')
    expect(await messages(page).count()).toBe(2)
    await input(page).press('Enter')
    await shown(heard(page, '听到：撤销'))
  })

  it('offers names after @, and Enter takes the name instead of sending', async () => {
    const page = await open('安全站联络员')
    await input(page).press('@')
    await shown(page.getByRole('menuitem', { name: '安全站负责人' }))
    await input(page).press('ArrowDown')
    await input(page).press('ArrowDown')
    await input(page).press('Enter')
    expect(await input(page).inputValue()).toBe('@安全站负责人 ')
    expect(await messages(page).count()).toBe(0)
  })

  it('shows other people live, counts what is unread, and says who was called', async () => {
    const page = await open('安全站联络员')
    const other = await open('办公室联络员')
    await page.getByRole('button', { name: '与督办助手单聊' }).click()

    await other.getByText('其他工作群').click()
    await other.getByRole('button', { name: '安全站工作群' }).click()
    await say(other, '@安全站联络员 请报材料')

    const row = page.getByRole('button', { name: '安全站工作群，2 条未读' })
    expect(await text(row)).toContain('[有人@我]')
    expect(await page.title()).toBe('（2）督办')
    await row.click()
    expect(await text(messages(page).first())).toContain('办公室联络员')
    await shown(page.getByRole('button', { name: '安全站工作群', exact: true }))
    expect(await page.title()).toBe('督办')
  })

  it('keeps each person’s talk with the bot to themselves', async () => {
    await chat.send({ ...REMINDER, to: 'user:office', text: '只给办公室' })
    const page = await open('安全站联络员')
    await page.getByRole('button', { name: '与督办助手单聊' }).click()
    await shown(page.getByText('这里还没有消息'))
    expect(await page.getByText('只给办公室').count()).toBe(0)
  })

  it('lets one become somebody else', async () => {
    const page = await open('安全站联络员')
    await become(page, '管理员 zhangduban')
    await shown(page.getByRole('heading', { name: '与督办助手单聊' }))
    await page.reload()
    await shown(page.getByRole('heading', { name: '与督办助手单聊' }))
  })

  it('shows markup as the letters it is, wherever it comes from', async () => {
    const [unit, ...others] = ROSTER.units
    const contact = { ...unit!.contacts[0]!, name: `联络员${MARKUP}` }
    await server.close()
    chat = await echoChat({
      roster: () => ({ ...ROSTER, units: [{ ...unit!, name: MARKUP, contacts: [contact] }, ...others] }),
      notice: () => MARKUP,
    })
    server = await startServer({ chat, pageDir })
    await chat.send({ ...REMINDER, text: MARKUP })

    const page = await open('联络员')
    expect(await text(messages(page).first())).toContain(MARKUP)
    await messages(page).first().hover()
    await messages(page).first().getByRole('button', { name: '引用' }).click()
    await say(page, MARKUP)
    expect(await text(messages(page).nth(1))).toContain(MARKUP)
    expect(await text(messages(page).nth(2))).toContain(`听到：${MARKUP}`)
    expect(await page.locator('#root img, #root script, #root b:text-is("粗")').count()).toBe(0)
  })

  it('stays at the end, unless the reader has scrolled up; then it says that there is news', async () => {
    for (let n = 1; n <= 60; n++) await chat.send({ ...REMINDER, id: `d${n}`, text: `第 ${n} 条` })
    const page = await open('安全站联络员')
    await inView(heard(page, '第 60 条'))
    await chat.send({ ...REMINDER, id: 'd61', text: '第 61 条' })
    await inView(heard(page, '第 61 条'))

    await heard(page, '第 30 条').scrollIntoViewIfNeeded()
    await chat.send({ ...REMINDER, id: 'd62', text: '第 62 条' })
    const news = page.getByRole('button', { name: '有新消息' })
    await shown(news)
    expect(await isInView(heard(page, '第 62 条'))).toBe(false)
    expect(await isInView(heard(page, '第 30 条'))).toBe(true)
    await news.click()
    await inView(heard(page, '第 62 条'))
    await gone(news)

    await page.getByRole('button', { name: '查看更早的消息' }).click()
    await shown(heard(page, '第 1 条'))
  })

  it('keeps a message that did not arrive, and sends it again', async () => {
    const page = await open('安全站联络员')
    await page.route('**/messages', (route) => route.abort())
    await say(page, '完成 2')
    await shown(page.getByText('连不上服务器'))
    await page.unroute('**/messages')
    await page.getByRole('button', { name: '重发' }).click()
    await shown(heard(page, '听到：完成 2'))
    expect(await messages(page).count()).toBe(2)
    expect(await page.getByRole('button', { name: '重发' }).count()).toBe(0)
    forgive()
  })

  it('sends a message once although its confirmation was lost', async () => {
    const page = await open('安全站联络员')
    await page.route('**/messages', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await say(page, '完成 2')
    await shown(page.getByRole('button', { name: '重发' }))
    await page.unroute('**/messages')
    await page.getByRole('button', { name: '重发' }).click()
    await gone(page.getByRole('button', { name: '重发' }))
    expect(await messages(page).count()).toBe(2)
    forgive()
  })

  it('says that it reconnects, and catches up', async () => {
    const page = await open('安全站联络员')
    await say(page, '完成 2')
    await shown(heard(page, '听到：完成 2'))
    const port = Number(new URL(server.url).port)
    await server.close()
    await shown(page.getByText('正在重新连接…').first())

    chat = await echoChat({ dir })
    await chat.send(REMINDER)
    server = await startServer({ chat, pageDir, port })
    await shown(messages(page).getByText('每季度检查'))
    await gone(page.getByText('正在重新连接…').first())
    expect(await messages(page).count()).toBe(3)
    forgive()
  })

  it('on a phone shows one thing at a time: the rooms or a conversation', async () => {
    await chat.send(REMINDER)
    await chat.send({ ...REMINDER, id: 'd2', to: 'user:safety', text: '只给您' })
    const page = await open('安全站联络员', PHONE)
    await shown(messages(page).first())
    expect(await page.getByRole('navigation', { name: '会话列表' }).isVisible()).toBe(false)

    await page.getByRole('button', { name: '返回会话列表' }).tap()
    await gone(input(page))
    await page.getByRole('button', { name: '与督办助手单聊，1 条未读' }).tap()
    await shown(heard(page, '只给您'))

    await page.getByRole('button', { name: '返回会话列表' }).tap()
    await chat.send({ ...REMINDER, id: 'd3', to: 'user:safety', text: '还有一条' })
    await page.getByRole('button', { name: '与督办助手单聊，1 条未读' }).tap()
    await shown(heard(page, '还有一条'))
    expect(await page.getByRole('navigation', { name: '会话列表' }).isVisible()).toBe(false)
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(390)
  })

  it('on a phone opens the actions of a message that is held down', async () => {
    await chat.send(REMINDER)
    const page = await open('安全站联络员', PHONE)
    const box = (await messages(page).first().getByText('每季度检查').boundingBox())!
    const touch = await page.context().newCDPSession(page)
    const at = { x: box.x + 40, y: box.y + 40 }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    await shown(page.getByRole('menuitem', { name: '引用' }))
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.getByRole('menuitem', { name: '引用' }).tap()
    await shown(page.getByText('引用 督办助手：'))
  })
})
