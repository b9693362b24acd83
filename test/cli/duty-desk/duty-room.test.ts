import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { DutyDesk, DutyRecord, EvidenceTarget } from '../../../src/adapters/web/api.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import { startServer } from '../../adapters/web/support.ts'
import { andThen, duty, imported, plan, quota, ROSTER, unit } from '../../support/build.ts'
import { testDutyDesk } from '../../support/duty-desk.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const SAFETY = '1|安全站|2026-Q4'
const OFFICE = '2|办公室|2026'

let server: WebServer
let desk: Awaited<ReturnType<typeof testDutyDesk>>
beforeEach(async () => {
  const state = imported(
    '2026-01-05 10:00',
    plan(2026, duty(1, [quota('quarter')]), duty(2, [quota('year')], [unit('办公室'), unit('安全站')])),
    ROSTER,
  )
  andThen(state, '2026-11-20 10:00', 'chenli', { type: 'reported', key: SAFETY, count: 1, remark: '已检查' })
  desk = await testDutyDesk(state)
  server = await startServer({ duties: desk.duties })
})
afterEach(() => server.close())

const at = (path: string) => new URL(path, server.url)
const get = async (path: string): Promise<unknown> => (await fetch(at(path))).json()
const post = (path: string, body: unknown) =>
  fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const upload = (name: string, content: string | Uint8Array<ArrayBuffer>, as = 'chenli') =>
  fetch(at(`/api/evidence/uploads?${new URLSearchParams({ name, as }).toString()}`), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: content,
  })
const idOf = async (response: Response) => ((await response.json()) as { id: string }).id
const sentence = async (response: Response) =>
  ((await response.json()) as { error: { message: string } }).error.message

let nextId = 0
const add = (body: object) =>
  post('/api/evidence', {
    as: 'chenli',
    keys: [SAFETY],
    uploads: [],
    links: [],
    on: '2026-11-20',
    clientId: `client-${nextId++}`,
    ...body,
  })
const record = async (no: number, as = 'chenli') => (await get(`/api/duties/${no}?as=${as}`)) as DutyRecord

describe('evidence from the page', () => {
  it('is added to one item or several as one receipt, shown, fetched and taken back', async () => {
    const uploads = [
      await idOf(await upload('现场.png', new Uint8Array(PNG))),
      await idOf(await upload('纪要.txt', '会议')),
    ]
    const keys = [SAFETY, '2|安全站|2026']
    const links = [{ name: '通讯', url: 'https://example.org/1' }]
    const clientId = 'the-same-attempt'
    const added = await add({ uploads, keys, links, clientId })
    const { receipt } = (await added.json()) as { receipt: number }
    expect(await (await add({ uploads, keys, links, clientId })).json()).toEqual({ receipt })
    expect(desk.state.changes.get(receipt)).toMatchObject({ by: 'chenli', keys })

    const { evidence, turns } = await record(1)
    expect(evidence.map(({ kind, name, on, by, mayUndo }) => [kind, name, on, by, mayUndo])).toEqual([
      ['picture', '现场.png', '2026-11-20', '陈立', true],
      ['file', '纪要.txt', '2026-11-20', '陈立', true],
      ['link', '通讯', '2026-11-20', '陈立', true],
    ])
    expect(turns[0]).toMatchObject({ key: SAFETY, status: 'done', mayAdd: true })
    expect((await record(2)).evidence).toHaveLength(3)

    const fetched = await fetch(at(`/api/evidence/${receipt}/0?as=chenli`))
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG)
    expect(fetched.headers.get('content-type')).toBe('image/png')

    expect((await post('/api/evidence/undo', { as: 'linxiao', receipt })).status).toBe(422)
    expect((await post('/api/evidence/undo', { as: 'chenli', receipt })).status).toBe(204)
    expect((await record(1)).evidence).toEqual([])
    expect((await fetch(at(`/api/evidence/${receipt}/0?as=chenli`))).status).toBe(404)
  })

  test.each([
    ['页.html', '<script>alert(1)</script>'],
    ['图.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['假.png', '<html><script>alert(1)</script>'],
  ])('%s is handed out as a file and as nothing else', async (name, content) => {
    const added = await add({ uploads: [await idOf(await upload(name, content))] })
    const { receipt } = (await added.json()) as { receipt: number }
    const { headers } = await fetch(at(`/api/evidence/${receipt}/0?as=chenli`))
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test.each([
    ['木马.exe', 'x', '类型不在允许之列'],
    ['空.txt', '', '是空的'],
    ['大.txt', 'x'.repeat(2001), '超过'],
  ])('%s is refused with a sentence', async (name, content, why) => {
    const refused = await upload(name, content)
    expect([refused.status, await sentence(refused)]).toEqual([422, expect.stringContaining(why)])
  })

  test.each([
    ['another unit’s item', { keys: [OFFICE] }, '不是您单位的事项'],
    ['another unit’s item beside an own one', { keys: [SAFETY, OFFICE] }, '不是您单位的事项'],
    ['an item that does not exist', { keys: ['99|安全站|2026'] }, '不是您单位的事项'],
    ['a day to come', { on: '2026-11-25' }, '不能晚于今天'],
    ['a link that is none', { links: [{ name: '点我', url: 'javascript:alert(1)' }] }, '不是网址'],
    ['nothing at all', { links: [] }, '请选择文件'],
    ['a file that nobody sent', { uploads: [crypto.randomUUID()] }, '重新选择'],
  ])('%s is declined with a sentence, and nothing is recorded', async (_, body, why) => {
    const before = desk.state.seq
    const declined = await add({ links: [{ name: '通讯', url: 'https://example.org' }], ...body })
    expect([declined.status, await sentence(declined)]).toEqual([422, expect.stringContaining(why)])
    expect(desk.state.seq).toBe(before)
  })

  it('takes no file that somebody else has sent, and no name that nobody has', async () => {
    const id = await idOf(await upload('现场.png', new Uint8Array(PNG)))
    const stolen = await add({ as: 'linxiao', keys: [OFFICE], uploads: [id] })
    expect(await sentence(stolen)).toContain('重新选择')
    expect((await fetch(at('/api/duties?as=nobody'))).status).toBe(404)
    expect((await upload('现场.png', 'x', 'nobody')).status).toBe(404)
  })

  it('of another unit is seen by administrators only', async () => {
    await add({ links: [{ name: '通讯', url: 'https://example.org' }] })
    expect((await record(1, 'linxiao')).evidence).toEqual([])
    expect((await record(1, 'linxiao')).entries).toEqual([])
    expect((await record(1, 'zhangduban')).evidence).toHaveLength(1)
    expect((await record(1, 'zhangduban')).entries).toMatchObject([{ text: '报送：已检查', by: '陈立' }])
  })
})

describe('the duties', () => {
  it('are listed with how they stand and whose they are', async () => {
    const { duties, today } = (await get('/api/duties?as=linxiao')) as DutyDesk
    expect(today).toBe('2026-11-24')
    expect(duties.map(({ no, isOwn, done, open }) => ({ no, isOwn, done, open }))).toEqual([
      { no: 1, isOwn: false, done: 1, open: 0 },
      { no: 2, isOwn: true, done: 0, open: 2 },
    ])
  })

  it('are targets where the asker may report: what was reported last, else what is due next', async () => {
    const targets = (await get('/api/evidence/targets?as=chenli')) as EvidenceTarget[]
    expect(targets.map(({ key }) => key)).toEqual([SAFETY, '2|安全站|2026'])
  })

  it('have a pack; a file that is gone is said in it', async () => {
    const content = await idOf(await upload('现场.png', new Uint8Array(PNG)))
    await add({ uploads: [content] })
    const pack = async (as: string) => {
      const response = await fetch(at(`/api/duties/1/pack?as=${as}`))
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('迎检-第1项.zip'))
      return unzipSync(new Uint8Array(await response.arrayBuffer()))
    }
    expect(Object.keys(await pack('chenli'))).toContain('01-20261120-安全站-现场.png')
    expect(Object.keys(await pack('linxiao'))).toEqual(['00-迎检材料.html', 'SHA256SUMS.txt'])
    await rm(join(desk.storeFolder, 'evidence'), { recursive: true })
    const files = await pack('zhangduban')
    expect(strFromU8(files['00-迎检材料.html']!)).toContain('文件不在了')
    expect((await fetch(at('/api/duties/9/pack'))).status).toBe(404)
  })
})
