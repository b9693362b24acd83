import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { settingsOf } from '../../src/cli/open.ts'
import { roomsOf } from '../../src/cli/rooms.ts'
import { freshHome } from '../support/duban.ts'

const TABLE = '序号,工作任务,责任单位,完成时限\n1,检查一次,安全站,每月1次\n'
const ROSTER = '单位,姓名,职务,手机,企业微信账号,管理员\n安全站,陈立,联络员,,chenli,是\n'

let home: ReturnType<typeof freshHome>
beforeEach(() => (home = freshHome()))
afterEach(() => home.remove())

it('reads the first uploads after a start, and what a crash has left behind is gone', async () => {
  const uploads = join(home.home, 'store', 'uploads')
  mkdirSync(uploads, { recursive: true })
  for (let index = 0; index < 300; index++) writeFileSync(join(uploads, `${index}.docx`), 'half')
  const settings = await settingsOf({ home: home.home }, 'running')
  const store = await openFileStore(settings.storeFolder)
  const rooms = roomsOf(settings, store)
  const [table, roster] = await Promise.all([
    rooms.imports().then((room) => room.upload('表.csv', Readable.from([Buffer.from(TABLE)]), null)),
    rooms.roster().then((room) => room.upload('通讯录.csv', Readable.from([Buffer.from(ROSTER)]))),
  ])
  expect([table.rows.length, roster.roster.units.length]).toEqual([1, 1])
  expect(readdirSync(uploads)).toEqual([])
  await store.close()
})
