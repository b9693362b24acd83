import { parentPort, workerData } from 'node:worker_threads'
import { DubanError } from '../../errors.ts'
import type { ReadAnswer, ReadJob } from './read-answer.ts'

/** Each kind of file needs its own libraries. */
async function read({ kind, path }: ReadJob): Promise<ReadAnswer> {
  if (kind === 'roster') {
    const { readRosterFile } = await import('../../adapters/roster/read-roster-file.ts')
    return { kind, roster: await readRosterFile(path) }
  }
  const { readTaskTable } = await import('../read-task-table.ts')
  return { kind, reading: await readTaskTable(path) }
}

/** The person at the page knows nothing of our path. */
async function answer(job: ReadJob): Promise<ReadAnswer> {
  try {
    return await read(job)
  } catch (error) {
    if (!(error instanceof DubanError)) throw error
    return { kind: 'problem', code: error.code, message: error.message.replaceAll(job.path, '这个文件') }
  }
}

parentPort?.postMessage(await answer(workerData as ReadJob))
