import { CommanderError } from 'commander'
import { DubanError } from '../errors.ts'
import { buildProgram } from './program.ts'
import { printFailure } from './output.ts'
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
    if (error instanceof DubanError) {
      printFailure(error, json)
      return error.code === 'usage' ? WRONG_USAGE : REFUSED
    }
    throw error
  }
}
