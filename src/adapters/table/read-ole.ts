import { Worker } from 'node:worker_threads'
import type { GridDocument } from '../../table/grid.ts'
import { FileProblem, tooMuch } from './file-problem.ts'
import type { OleAnswer } from './ole-answer.ts'

/** A real .xls is read in well under a second; these end what a made-up one could ask for. */
const MAX_MILLISECONDS = 8000
const MAX_MEGABYTES = 128

/**
 * The container of Office up to 2003, and of files with a password since: .xls and .et are read, .doc and .wps are not. Its
 * binary content cannot be cut down to what is needed before the library sees it, so the library works in a thread of its
 * own that is ended when it takes too long or too much.
 */
export async function readOle(path: string): Promise<GridDocument> {
  const worker = new Worker(new URL('./ole-worker.ts', import.meta.url), {
    workerData: path,
    // The library prints what it does not know.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
  const timer = setTimeout(() => void worker.terminate(), MAX_MILLISECONDS)
  try {
    const answer = await answerOf(worker)
    if ('document' in answer) return answer.document
    throw new FileProblem(answer.problem.code, answer.problem.message)
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<OleAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: OleAnswer) => {
      resolve(answer)
    })
    worker.once('error', (error: Error & { code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('读取时占用内存过多') : error)
    })
    worker.once('exit', () => {
      reject(tooMuch('读取时间过长'))
    })
  })
}
