import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RosterDesk, RosterDraft } from '../../../src/adapters/web/api.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import { rosterRoom } from '../../../src/cli/import-desk/roster-room.ts'
import { rosterInForce, type State } from '../../../src/domain/obligation/state.ts'
import { startServer } from '../../adapters/web/support.ts'
import { testBot } from '../../support/bot.ts'
import { duty, imported, plan, quota, ROSTER } from '../../support/build.ts'
import { storeFolder } from '../../support/store-folder.ts'

const CSV =
  '单位,姓名,职务,手机,企业微信账号,管理员\n安全站,陈立,联络员,13812345678,chenli,是\n办公室,林晓,联络员,,linxiao,否\n'

let server: WebServer
let state: State
beforeEach(async () => {
  const { context } = testBot(
    imported('2026-01-05 10:00', plan(2026, duty(1, [quota('month')])), ROSTER),
    '2026-11-24 10:00',
  )
  state = context.store.state
  const room = rosterRoom({ ...context, storeFolder: await storeFolder() })
  server = await startServer({ roster: () => Promise.resolve(room) })
})
afterEach(() => server.close())

async function say(method: string, path: string, body: string | null = null, type = 'application/json') {
  const sent = body === null ? {} : { body, headers: { 'content-type': type } }
  const response = await fetch(new URL(path, server.url), { method, ...sent })
  const text = await response.text()
  return { status: response.status, text, body: (text === '' ? null : JSON.parse(text)) as unknown }
}
const upload = (name: string, content: string) =>
  say('POST', `/api/roster/drafts?name=${encodeURIComponent(name)}`, content, 'application/octet-stream')
const confirm = ({ id, basis }: RosterDraft) =>
  say('POST', `/api/roster/drafts/${id}/confirm`, JSON.stringify({ basis, by: 'zhangduban' }))

it('shows the roster in force without whole telephone numbers', async () => {
  const draft = (await upload('通讯录.csv', CSV)).body as RosterDraft
  expect((await confirm(draft)).status).toBe(200)
  const { text, body } = await say('GET', '/api/roster')
  expect((body as RosterDesk).roster.units.map(({ name }) => name)).toEqual(['安全站', '办公室'])
  expect(text).toContain('138****5678')
  expect(text).not.toContain('13812345678')
})

it('says what a new roster changes, stores it when told so, under an administrator’s name', async () => {
  const { body, text } = await upload('通讯录.csv', CSV)
  const draft = body as RosterDraft
  expect(draft.changes).toContain('不再有的单位：建管科')
  expect(text).not.toContain('13812345678')
  expect(rosterInForce(state).units).toHaveLength(3)
  const { receipt } = (await confirm(draft)).body as { receipt: number }
  expect(rosterInForce(state).units).toHaveLength(2)
  expect(state.changes.get(receipt)).toMatchObject({ by: 'zhangduban', what: 'roster-imported' })
  expect((await confirm(draft)).status).toBe(404)
})

it('does not store a roster over one that came meanwhile', async () => {
  const [mine, theirs] = [
    (await upload('a.csv', CSV)).body as RosterDraft,
    (await upload('b.csv', CSV)).body as RosterDraft,
  ]
  await confirm(theirs)
  expect((await confirm(mine)).status).toBe(409)
  const again = (await say('GET', `/api/roster/drafts/${mine.id}`)).body as RosterDraft
  expect(again.changes).toEqual([])
  expect((await confirm(again)).status).toBe(200)
})

it('does not store one that leaves no administrator, and says so before', async () => {
  const draft = (await upload('通讯录.csv', CSV.replace(',是', ',否'))).body as RosterDraft
  expect(draft.doubts).toEqual([expect.stringContaining('没有管理员')])
  const { status, text } = await confirm(draft)
  expect(status).toBe(422)
  expect(text).toContain('请至少保留一名管理员')
  expect(rosterInForce(state)).toBe(ROSTER)
})

it.each([
  ['通讯录.csv', '姓名,手机\n甲,1\n'],
  ['通讯录.docx', 'hello'],
  ['通讯录.json', '{'],
])('says what is wrong with %s, and names no path', async (name, content) => {
  const { status, body } = await upload(name, content)
  expect(status).toBe(422)
  const { message } = (body as { error: { message: string } }).error
  expect(message).not.toContain('/uploads')
  expect(message.length).toBeGreaterThan(5)
})

it('hands out the template, which can be read again', async () => {
  const response = await fetch(new URL('/api/roster/template/csv', server.url))
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('通讯录模板.csv'))
  const template = await response.text()
  expect(template).toBe((await readFile('seeds/roster-template.csv', 'utf8')).replace(/^\uFEFF/, ''))
  expect((await upload('通讯录模板.csv', template)).status).toBe(200)
  const sheet = await fetch(new URL('/api/roster/template/xlsx', server.url))
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect((await fetch(new URL('/api/roster/template/exe', server.url))).status).toBe(400)
})
