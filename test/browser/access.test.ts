import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { echoChat, startServer } from '../adapters/web/support.ts'
import { become, buildPage, hasBrowser, launchBrowser, visit } from './support.ts'

describe.skipIf(!hasBrowser())('access in a browser', () => {
  let browser: Browser
  let pageDir: string
  beforeAll(async () => {
    ;[browser, pageDir] = await Promise.all([launchBrowser(), buildPage()])
  })
  afterAll(() => browser.close())

  it('beyond this machine asks for the password first, and ends with a sign-out', async () => {
    const access = { kind: 'password', password: '督办 2026' } as const
    const server = await startServer({ host: '0.0.0.0', access, pageDir })
    const { page } = await visit(browser, server.url)
    const password = page.getByLabel('管理员密码')
    await password.fill('猜的')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('密码不对').waitFor()
    await password.fill('督办 2026')
    await password.press('Enter')
    await become(page, '安全站联络员')
    await page.reload()
    await page.getByRole('textbox', { name: '输入消息' }).waitFor()
    expect(await page.evaluate<string>('document.cookie')).toBe('')

    await page.getByRole('button', { name: '退出登录' }).click()
    await password.waitFor()
    await page.reload()
    await password.waitFor()
    await page.context().close()
    await server.close()
  })

  it('leaves the chat out of the menu when the trial chat is switched off', async () => {
    const server = await startServer({ chat: null, pageDir })
    const { page } = await visit(browser, server.url)
    await page.getByRole('heading', { name: '事项' }).waitFor()
    expect(await page.getByText('群聊').count()).toBe(0)
    await page.context().close()
    await server.close()
  })

  it('says what to do when there is no roster', async () => {
    const chat = await echoChat({ roster: () => ({ units: [], groups: [], admins: [] }) })
    const server = await startServer({ chat, pageDir })
    const { page } = await visit(browser, server.url)
    await page.getByText('还没有通讯录').waitFor()
    await page.context().close()
    await server.close()
  })

  it('lets a page of somebody else neither speak, nor listen, nor frame us', async () => {
    const chat = await echoChat()
    const heard: string[] = []
    chat.onMessage((message) => {
      heard.push(message.text)
      return Promise.resolve(null)
    })
    const server = await startServer({ chat, pageDir })
    const evil = await serve(evilPage(server.url))
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}/`)
    await page.waitForFunction('window.outcomes?.length === 4')
    expect(await page.evaluate<string[]>('window.outcomes.toSorted()')).toEqual([
      'form tried',
      'json refused',
      'listening refused',
      'text tried',
    ])
    const framed = page.frames().find((frame) => frame.url().startsWith(server.url))
    expect(framed).toBeUndefined()
    expect(heard).toEqual([])
    await context.close()
    evil.close()
    await server.close()
  })
})

/** Tries what browsers let a page do to a server on the reader's own machine. */
function evilPage(target: string): string {
  const path = `${target}api/rooms/g-safety/messages`
  const body = JSON.stringify({ as: 'safety', text: '完成 2', clientId: 'client-01' })
  return `<!doctype html><iframe src="${target}"></iframe><iframe name="sink"></iframe>
    <form method="post" target="sink" enctype="text/plain" action="${path}"><input name='${body}' value=""></form>
    <script>
      window.outcomes = []
      const tell = (word) => outcomes.push(word)
      const body = ${JSON.stringify(body)}
      fetch('${path}', { method: 'POST', mode: 'no-cors', body }).catch(() => {}).then(() => tell('text tried'))
      fetch('${path}', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        .catch(() => tell('json refused'))
      new EventSource('${target}api/events?as=safety').onerror = (event) => {
        event.target.close()
        tell('listening refused')
      }
      document.forms[0].submit()
      document.querySelector('[name=sink]').addEventListener('load', () => tell('form tried'), { once: true })
    </script>`
}

function serve(page: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)))
}
