import { DubanError } from '../../errors.ts'
import type { TableReading } from '../../table/read-duties.ts'
import { workerAnswer } from '../worker-answer.ts'
import type { ReadAnswer } from './read-answer.ts'

/** A table of 10,000 rows takes a few seconds and some 200 MB. */
const LIMITS = { milliseconds: 60_000, megabytes: 512, tooMuch }

/** What was read is compared and shown in the bot's own thread: of these within a third of a second. */
const MOST_ROWS = 3000

/** Reads a table in a thread of its own: the bot goes on answering, whatever the file holds. */
export async function readUpload(path: string): Promise<TableReading> {
  const answer = await workerAnswer<ReadAnswer>(new URL('./read-worker.ts', import.meta.url), path, LIMITS)
  if ('problem' in answer) throw new DubanError(answer.problem.code, answer.problem.message)
  const { length } = answer.reading.duties
  if (length === 0) throw nothingFound(answer.reading)
  if (length > MOST_ROWS) throw tooManyRows(length)
  return answer.reading
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
  return new DubanError('table-unrecognised', '文件内容过大，读不完：请只保留任务分解表，另存后再上传。')
}
