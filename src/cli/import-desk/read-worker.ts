import { parentPort, workerData } from 'node:worker_threads'
import { DubanError } from '../../errors.ts'
import { readTaskTable } from '../read-task-table.ts'
import type { ReadAnswer } from './read-answer.ts'

async function answer(path: string): Promise<ReadAnswer> {
  try {
    return { reading: await readTaskTable(path) }
  } catch (error) {
    if (error instanceof DubanError) return { problem: { code: error.code, message: error.message } }
    throw error
  }
}

parentPort?.postMessage(await answer(String(workerData)))
