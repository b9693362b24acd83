import { CommanderError } from 'commander'
import { DubanError } from '../errors.ts'
import { buildProgram } from './program.ts'
import { printFailure } from './output.ts'
import { Unwell } from './unwell.ts'
import { usageSentence } from './usage.ts'

const REFUSED = 1
const WRONG_USAGE = 2

/** Runs one command; answers its exit status: 0 done, 1 understood and refused, 2 wrong usage. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    await buildProgram().parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      printFailure(new DubanError('usage', usageSentence(error)), json)
      return WRONG_USAGE
    }
    if (error instanceof Unwell) {
      process.stderr.write(`${error.message}\n`)
      return REFUSED
    }
    if (error instanceof DubanError) {
      printFailure(error, json)
      return error.code === 'usage' ? WRONG_USAGE : REFUSED
    }
    printFailure(bugSentence(error), json)
    return REFUSED
  }
}

/** A bug: one sentence for the person, and for its finder all that is known of it, on request. */
function bugSentence(error: unknown): DubanError {
  if (process.env['DUBAN_DEBUG'] !== undefined) console.error(error)
  const message =
    '程序内部出错（已有回执的记录不受影响）：请设置环境变量 DUBAN_DEBUG=1 再运行一次，把显示的内容交给维护人员。'
  return new DubanError('internal', message, { cause: error })
}
