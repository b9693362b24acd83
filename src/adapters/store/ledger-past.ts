import { join } from 'node:path'
import type { Change } from '../../domain/obligation/event.ts'
import { DubanError } from '../../errors.ts'
import type { Past } from '../../ports/past.ts'
import { decodeLine } from './ledger-line.ts'
import { LEDGER_NAME } from './ledger-replay.ts'
import { readLines } from './line-reader.ts'
import { changeFromRecord } from './records/stored.ts'
import { damaged, errorCode, unreadable } from './trouble.ts'

/** The ledger of a folder from its beginning, block by block; needs no lock, and others get their turn in between. */
export function ledgerPast(dir: string): Past {
  return {
    eachChange: async (take) => {
      try {
        await eachLine(dir, take)
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return
        throw error instanceof DubanError ? error : unreadable(LEDGER_NAME, error)
      }
    },
  }
}

async function eachLine(dir: string, take: (change: Change) => void): Promise<void> {
  let number = 0
  await readLines(join(dir, LEDGER_NAME), 0, ({ lines }) => {
    for (const line of lines) {
      number += 1
      // The first line is the header, which whoever opened the record has checked.
      if (number === 1) continue
      const change = changeFromRecord(decodeLine(line))
      if (!change) throw damaged(LEDGER_NAME, number)
      take(change)
    }
    return true
  })
}
