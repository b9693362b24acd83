import { Worker } from 'node:worker_threads'

export interface WorkerLimits {
  milliseconds: number
  megabytes: number
  /** What is thrown when it takes more. */
  tooMuch: () => Error
}

/** The one message that a thread of its own sends back for its data, within bounded time and memory. */
export async function workerAnswer<T>(
  script: URL,
  workerData: unknown,
  { milliseconds, megabytes, tooMuch }: WorkerLimits,
): Promise<T> {
  const worker = new Worker(script, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const timer = setTimeout(() => void worker.terminate(), milliseconds)
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.once('message', (answer: T) => {
        resolve(answer)
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
