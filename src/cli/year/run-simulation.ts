import { Worker } from 'node:worker_threads'
import { ApiProblem } from '../../adapters/web/api-problem.ts'
import type { SimulationJob, SimulationResult } from './simulation-job.ts'

/** A year of a district's table takes two seconds; what takes longer than this is not waited for. */
const MAX_MILLISECONDS = 60_000
const MAX_MEGABYTES = 512

/** Simulates in a thread of its own: the bot goes on answering. */
export async function runSimulation(job: SimulationJob): Promise<SimulationResult> {
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
  const timer = setTimeout(() => void worker.terminate(), MAX_MILLISECONDS)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (result: SimulationResult) => {
        resolve(result)
      })
      worker.once('error', (error: Error & { code?: string }) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error)
      })
      worker.once('exit', () => {
        reject(tooMuch())
      })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function tooMuch(): ApiProblem {
  const message = '事项太多，网页上推演不了：请在安装目录运行 npm run -s duban -- simulate --summary。'
  return new ApiProblem(503, 'span-too-large', message)
}
