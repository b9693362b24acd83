import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportDesk, ImportDone, ImportDraft } from '../../../src/adapters/web/api.ts'
import type { WebServer } from '../../../src/adapters/web/server.ts'
import { plansInForce } from '../../../src/domain/obligation/state.ts'
import { startServer } from '../../adapters/web/support.ts'
import { imported, plan, duty, quota, ROSTER } from '../../support/build.ts'
import { SEED } from '../../support/duban.ts'
import { testImportDesk } from '../../support/import-desk.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'

const JSON_BODY = { 'content-type': 'application/json' }
const FILE = { 'content-type': 'application/octet-stream' }
const HEADINGS = ['序号', '工作任务', '责任单位', '完成时限']

let server: WebServer
let desk: Awaited<ReturnType<typeof testImportDesk>>
beforeEach(async () => {
  desk = await testImportDesk(imported('2026-01-05 10:00', plan(2026, duty(1, [quota('month')])), ROSTER))
  server = await startServer({ imports: desk.imports })
})
afterEach(() => server.close())

interface Said {
  status: number
  body: unknown
}

async function say(
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) {
  const response = await fetch(new URL(path, server.url), { method, headers, ...(body ? { body } : {}) })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
}

const post = (path: string, json: unknown) => say('POST', path, JSON.stringify(json), JSON_BODY)
const upload = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  say('POST', `/api/import/drafts?name=${encodeURIComponent(name)}`, content, FILE)

async function draftOf(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<ImportDraft> {
  const { status, body } = await upload(name, content)
  expect([status, body]).toEqual([200, expect.anything()])
  return body as ImportDraft
}

const problem = ({ body }: Said) => (body as { error: { code: string; message: string } }).error
const sheet = (rows: string[][]) => new Uint8Array(makeXlsx([{ name: '表', rows: [HEADINGS, ...rows] }]))

const manyRows = (count: number) =>
  [HEADINGS, ...Array.from({ length: count }, (_, row) => [row + 1, `检查第${row}片区`, '安全站', '每月1次'])]
    .map((cells) => cells.join(','))
    .join('\n')

describe('an uploaded table', () => {
  it('is shown as it was understood, doubtful rows first, and nothing is stored', async () => {
    const seqBefore = desk.state.seq
    const draft = await draftOf('分解表.txt', new Uint8Array(await readFile(SEED)))
    expect(draft).toMatchObject({
      fileName: '分解表.txt',
      year: 2022,
      tableYear: 2022,
      thisYear: 2026,
      replaces: null,
    })
    expect(draft.rows).toHaveLength(66)
    const sureness = draft.rows.map(({ reading }) => reading.certainty)
    const unsure = sureness.filter((certainty) => certainty === 'unsure').length
    expect(unsure).toBeGreaterThan(0)
    expect(sureness.indexOf('unsure')).toBe(0)
    expect(sureness.lastIndexOf('unsure')).toBe(unsure - 1)
    const quarterly = draft.rows.find(({ text }) => text.includes('每季度'))
    expect(quarterly?.reading.sentence).toContain('按季度计')
    expect(desk.state.seq).toBe(seqBefore)
    expect(await readdir(desk.uploads)).toEqual([])
    expect((await say('GET', `/api/import/drafts/${draft.id}`)).body).toEqual(draft)
  })

  it('is stored once by a confirmation, with a receipt by which it is taken back', async () => {
    const draft = await draftOf('表.xlsx', sheet([['1', '检查一次', '安全站', '每月1次']]))
    const confirm = () =>
      post(`/api/import/drafts/${draft.id}/confirm`, { basis: draft.basis, by: 'zhangduban' })
    const [first, second] = await Promise.all([confirm(), confirm()])
    expect([first.status, second.status].sort()).toEqual([200, 404])
    const { receipt, duties } = (first.status === 200 ? first : second).body as ImportDone
    expect([duties, plansInForce(desk.state).length]).toEqual([1, 2])
    expect(desk.state.changes.get(receipt)).toMatchObject({ by: 'zhangduban', what: 'plan-imported' })

    expect((await post('/api/import/undo', { receipt, by: null })).status).toBe(204)
    expect(plansInForce(desk.state)).toHaveLength(1)
    expect(problem(await post('/api/import/undo', { receipt, by: null }))).toMatchObject({
      code: 'undo-refused',
    })
  })

  it('is not stored over what another administrator has stored meanwhile', async () => {
    const content = sheet([['1', '检查一次', '安全站', '每月1次']])
    const mine = await draftOf('表.xlsx', content)
    const theirs = await draftOf('表.xlsx', content)
    await post(`/api/import/drafts/${theirs.id}/confirm`, { basis: theirs.basis, by: null })

    const late = await post(`/api/import/drafts/${mine.id}/confirm`, { basis: mine.basis, by: null })
    expect([late.status, problem(late).code]).toEqual([409, 'draft-outdated'])
    const again = (await say('GET', `/api/import/drafts/${mine.id}`)).body as ImportDraft
    expect(again.replaces).toMatchObject({ title: expect.any(String) as string })
    expect(
      (await post(`/api/import/drafts/${mine.id}/confirm`, { basis: again.basis, by: null })).status,
    ).toBe(200)
  })

  it('is mended before it is stored, row by row, and the mending taken back', async () => {
    const { id } = await draftOf(
      '表.xlsx',
      sheet([
        ['1', '检查一次', '安全站', '每月1次'],
        ['2', '定期研判风险', '办公室', '适时'],
        ['3', '多余的一行', '办公室', '每年1次'],
      ]),
    )
    const edit = async (row: number, changed: object) => {
      const { status, body } = await say(
        'PUT',
        `/api/import/drafts/${id}/rows/${row}`,
        JSON.stringify(changed),
        JSON_BODY,
      )
      expect(status).toBe(200)
      return body as ImportDraft
    }
    const rowOf = (draft: ImportDraft, row: number) => draft.rows.find((one) => one.row === row)

    const timed = await edit(0, { time: '每季度2次', units: '办公室牵头，安全站配合' })
    expect(rowOf(timed, 0)?.reading.sentence).toContain('每季度')
    expect(rowOf(timed, 0)?.was?.sentence).toContain('每月')
    expect(rowOf(timed, 1)?.was).toBeNull()
    expect(rowOf(timed, 0)?.units.map(({ name, role }) => [name, role])).toEqual([
      ['办公室', 'lead'],
      ['安全站', 'support'],
    ])
    expect(rowOf(await edit(1, { confirmed: true }), 1)?.reading.certainty).not.toBe('unsure')
    const without = await edit(2, { leaveOut: true })
    expect(without.leftOut).toEqual([{ row: 2, no: 3, text: '多余的一行' }])
    expect(rowOf(await edit(2, {}), 2)?.text).toBe('多余的一行')
    await edit(2, { leaveOut: true })

    const { basis } = (await say('GET', `/api/import/drafts/${id}`)).body as ImportDraft
    expect((await post(`/api/import/drafts/${id}/confirm`, { basis, by: null })).status).toBe(200)
    const [, stored] = plansInForce(desk.state)
    expect(stored?.duties.map(({ text, cadences }) => [text, cadences[0]?.kind])).toEqual([
      ['检查一次', 'quota'],
      ['定期研判风险', expect.any(String)],
    ])
    expect((await say('PUT', `/api/import/drafts/${id}/rows/0`, '{"words":1}', JSON_BODY)).status).toBe(400)
  })

  it('is compared with the plan of which it takes the place', async () => {
    const rows = [
      ['1', '组织开展一次全面安全检查并通报结果', '安全站', '每月1次'],
      ['2', '召开安全生产专题会议研究部署工作', '办公室', '每季度1次'],
    ]
    const first = await draftOf('表.xlsx', sheet(rows))
    await post(`/api/import/drafts/${first.id}/confirm`, { basis: first.basis, by: null })
    const revised = await draftOf(
      '表.xlsx',
      sheet([
        ['1', '组织开展一次全面安全检查并通报结果', '办公室', '每月1次'],
        ['2', '召开安全生产专题会议研究部署工作', '办公室', '每季度2次'],
        ['3', '新增一项宣传教育活动任务', '办公室', '每年1次'],
      ]),
    )
    const { added, removed, reworded, units, times } = revised.changes
    expect([added, removed, reworded, units, times].map((changes) => changes.map(({ row }) => row))).toEqual([
      [2],
      [],
      [],
      [0],
      [1],
    ])
    expect(units[0]?.note).toContain('由“安全站”改为“办公室”')
  })

  it('may be carried out in another year, and given up', async () => {
    const { id } = await draftOf('表.txt', new Uint8Array(await readFile(SEED)))
    const changed = (await post(`/api/import/drafts/${id}/year`, { year: 2026 })).body as ImportDraft
    expect([changed.year, changed.tableYear]).toEqual([2026, 2022])
    expect((await post(`/api/import/drafts/${id}/year`, { year: 1026 })).status).toBe(400)
    expect((await say('DELETE', `/api/import/drafts/${id}`)).status).toBe(204)
    expect(problem(await say('GET', `/api/import/drafts/${id}`)).code).toBe('draft-gone')
  })

  it('is a new version of the table of its title that is carried out in a later year, unless the year is changed', async () => {
    const content = new Uint8Array(await readFile(SEED))
    const first = await draftOf('表.txt', content)
    await post(`/api/import/drafts/${first.id}/year`, { year: 2026 })
    await post(`/api/import/drafts/${first.id}/confirm`, { basis: first.basis, by: null })
    const again = await draftOf('表.txt', content)
    expect([again.year, again.tableYear, again.replaces?.title]).toEqual([2026, 2022, first.title])
    expect(again.notes).toContain('同名的表正在按 2026 年执行，按修订版比对；如果是另一张表请改年度。')
    const other = (await post(`/api/import/drafts/${again.id}/year`, { year: 2022 })).body as ImportDraft
    expect(other.replaces).toBeNull()
    expect(other.notes.join()).not.toContain('同名的表')
  })

  it('is recorded under no name but an administrator’s', async () => {
    const draft = await draftOf('表.xlsx', sheet([['1', '检查一次', '安全站', '每月1次']]))
    const { body } = await post(`/api/import/drafts/${draft.id}/confirm`, {
      basis: draft.basis,
      by: 'chenli',
    })
    expect(desk.state.changes.get((body as ImportDone).receipt)?.by).toBe('web')
  })
})

it('shows the plans in force and in whose name one may import', async () => {
  const { admins, plans } = (await say('GET', '/api/import')).body as ImportDesk
  expect(admins).toEqual([{ userId: 'zhangduban', name: 'zhangduban' }])
  expect(plans).toMatchObject([{ title: '分解表', year: 2026, duties: 1, receipt: 2 }])
})

describe('a file that is none of ours', () => {
  it.each([
    ['empty.docx', new Uint8Array(0), '文件'],
    ['broken.docx', new TextEncoder().encode('PK\u0003\u0004 not a zip'), '损坏'],
    ['not-a-zip.xlsx', new TextEncoder().encode('hello'), '损坏'],
    ['nothing.txt', new TextEncoder().encode('今天天气很好'), '没有找到任务'],
    ['dump.csv', new TextEncoder().encode(manyRows(3001)), '3001'],
    ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '暂不支持'],
    ['../../../etc/passwd', new TextEncoder().encode('root:x'), '暂不支持'],
  ])('%s gets one sentence, and leaves nothing behind', async (name, content, words) => {
    const answer = await upload(name, content)
    expect(answer.status).toBe(422)
    expect(problem(answer).message).toContain(words)
    expect(problem(answer).message).not.toContain('/')
    expect(await readdir(desk.uploads)).toEqual([])
  })

  it('that is too large is cut off', async () => {
    const megabyte = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < 60) controller.enqueue(megabyte)
        else controller.close()
      },
    })
    const response = await fetch(new URL('/api/import/drafts?name=large.docx', server.url), {
      method: 'POST',
      headers: FILE,
      body: endless,
      duplex: 'half',
    }).catch(() => null)
    // The server may hang up while the rest is still being sent.
    if (response) expect(response.status).toBe(422)
    await expect.poll(() => readdir(desk.uploads)).toEqual([])
  })

  it('that is no file at all is refused', async () => {
    expect((await post('/api/import/drafts?name=x.txt', { a: 1 })).status).toBe(415)
    expect(
      (await say('POST', '/api/import/drafts?name=x.txt', 'text', { 'content-type': 'text/plain' })).status,
    ).toBe(415)
    expect((await say('GET', '/api/import/drafts/not-an-id')).status).toBe(400)
  })
})

it('takes nothing from a foreign page, and nothing without the password', async () => {
  const foreign = await say('POST', '/api/import/drafts?name=x.txt', 'x', {
    ...FILE,
    origin: 'http://evil.example',
  })
  expect(foreign.status).toBe(403)
  const closed = await startServer({
    imports: desk.imports,
    access: { kind: 'password', password: '督办 2026' },
  })
  const answer = await fetch(new URL('/api/import', closed.url))
  expect(answer.status).toBe(401)
  await closed.close()
})

describe('carrying a table into the next year', () => {
  const preview = async (year: number) =>
    (await say('GET', `/api/import/rollover?year=${year}`)) as Said & {
      body: { basis: number; rows: unknown[] }
    }

  it('is shown first, stored once, and taken back by its receipt', async () => {
    const seqBefore = desk.state.seq
    const { body } = await preview(2027)
    expect(body.rows).toHaveLength(1)
    expect(desk.state.seq).toBe(seqBefore)

    const asked = { year: 2027, plan: null, basis: body.basis, by: 'zhangduban' }
    const done = await Promise.all([post('/api/import/rollover', asked), post('/api/import/rollover', asked)])
    expect(done.map(({ status }) => status)).toEqual([200, 409])
    const { receipt } = done[0].body as { receipt: number }
    expect(plansInForce(desk.state)).toMatchObject([{ year: 2027, firstYear: 2026 }])
    expect(desk.state.changes.get(receipt)).toMatchObject({ by: 'zhangduban' })

    expect((await post('/api/import/undo', { receipt, by: null })).status).toBe(204)
    expect(plansInForce(desk.state)).toMatchObject([{ year: 2026 }])
    expect(plansInForce(desk.state)[0]).not.toHaveProperty('firstYear')
  })

  it('and taking it back is for administrators', async () => {
    const { basis } = (await preview(2027)).body
    const asked = { year: 2027, plan: null, basis }
    const refused = await post('/api/import/rollover', { ...asked, by: 'chenli' })
    expect([refused.status, problem(refused).code]).toEqual([403, 'not-yours'])
    expect(plansInForce(desk.state)).toMatchObject([{ year: 2026 }])
    const { receipt } = (await post('/api/import/rollover', { ...asked, by: 'zhangduban' }))
      .body as ImportDone
    expect(problem(await post('/api/import/undo', { receipt, by: 'chenli' })).message).toBe(
      '只有管理员能撤销。',
    )
    expect((await post('/api/import/undo', { receipt, by: 'zhangduban' })).status).toBe(204)
  })

  it('is refused where no table is of the year before', async () => {
    expect((await preview(2031)).status).toBe(404)
    const asked = { year: 2031, plan: null, basis: (await preview(2027)).body.basis, by: null }
    expect(problem(await post('/api/import/rollover', asked))).toMatchObject({ code: 'nothing-to-roll' })
  })
})
