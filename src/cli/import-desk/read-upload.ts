import type { Roster } from '../../domain/duty/roster.ts'
import { DubanError } from '../../errors.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { workerAnswer } from '../worker-answer.ts'
import type { ReadAnswer, ReadJob } from './read-answer.ts'

/** A table of 10,000 rows takes a few seconds and some 200 MB. */
const LIMITS = { milliseconds: 60_000, megabytes: 512, tooMuch }

/** What was read is compared and shown in the bot's own thread: of these within a third of a second. */
const MOST_ROWS = 3000

/** Reads a table in a thread of its own: the bot goes on answering, whatever the file holds. */
export async function readTableUpload(path: string): Promise<TableReading> {
  const answer = await inThread({ kind: 'table', path })
  if (answer.kind !== 'table') throw new Error('a table was asked for')
  const { length } = answer.reading.duties
  if (length === 0) throw nothingFound(answer.reading)
  if (length > MOST_ROWS) throw tooManyRows(length)
  return answer.reading
}

/** The same for a roster. */
export async function readRosterUpload(path: string): Promise<Roster> {
  const answer = await inThread({ kind: 'roster', path })
  if (answer.kind !== 'roster') throw new Error('a roster was asked for')
  return answer.roster
}

async function inThread(job: ReadJob): Promise<Exclude<ReadAnswer, { kind: 'problem' }>> {
  const script = new URL('./read-worker.ts', import.meta.url)
  const answer = await workerAnswer<ReadAnswer>(script, job, LIMITS)
  if (answer.kind === 'problem') throw new DubanError(answer.code, answer.message)
  return answer
}

function nothingFound({ warnings: [why] }: TableReading): DubanError {
  const detail = why ? `（${why.at}：${why.message}）` : ''
  return new DubanError('table-unrecognised', `没有找到任务和操作要点${detail}，请检查是否选对了文件。`)
}

function tooManyRows(rows: number): DubanError {
  const message = `表里有 ${rows} 个操作要点，网页上最多 ${MOST_ROWS} 个：请拆成几份，或在服务器上用 import 命令导入。`
  return new DubanError('table-unrecognised', message)
}

function tooMuch(): DubanError {
  return new DubanError('table-unrecognised', '文件内容过大，读不完：请只保留需要的表，另存后再上传。')
}
