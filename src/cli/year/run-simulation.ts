import { ApiProblem } from '../../adapters/web/api-problem.ts'
import { workerAnswer } from '../worker-answer.ts'
import type { SimulationJob, SimulationResult } from './simulation-job.ts'

/** A year of a district's table takes two seconds; what takes longer than this is not waited for. */
const LIMITS = { milliseconds: 60_000, megabytes: 512, tooMuch }

/** Simulates in a thread of its own: the bot goes on answering. */
export function runSimulation(job: SimulationJob): Promise<SimulationResult> {
  return workerAnswer(new URL('./simulation-worker.ts', import.meta.url), job, LIMITS)
}

function tooMuch(): ApiProblem {
  const message = '事项太多，网页上推演不了：请在安装目录运行 npm run -s duban -- simulate --summary。'
  return new ApiProblem(503, 'span-too-large', message)
}
