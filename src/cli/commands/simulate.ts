import { readFileStore } from '../../adapters/store/file-store.ts'
import type { CivilDay } from '../../domain/calendar/civil-day.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { DubanError } from '../../errors.ts'
import { simulate } from '../../flows/simulate.ts'
import { summarise } from '../../flows/simulation-summary.ts'
import { surroundingsToRead } from '../open.ts'
import { parseDay, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { refuseBackwards, sayUnannounced } from '../span.ts'
import { summaryText } from '../summary-text.ts'

interface SimulateOptions {
  from?: string
  to?: string
  summary?: boolean
  /** A configuration file to compare with; true for the rules of the last start. */
  against?: string | true
}

export async function simulateSpan(options: GlobalOptions, own: SimulateOptions): Promise<void> {
  if (own.against !== undefined) {
    const { compareWith } = await import('./compare.ts')
    return compareWith(options, own.against === true ? null : own.against, own)
  }
  const [from, to] = [wantedDay('--from', own.from), wantedDay('--to', own.to)]
  refuseBackwards(from, to)
  const { storeFolder, policy, calendar, clock } = await surroundingsToRead(options)
  const view = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  sayUnannounced(calendar, from, to)
  if (own.summary === true) {
    const summary = summarise(view, simulate(view, from, to), from, to)
    print(options.json === true, summary, () => summaryText(summary))
    return
  }
  for (const message of simulate(view, from, to)) {
    const { at, chat, mentions, text } = message
    print(
      options.json === true,
      message,
      () => `── ${at} → ${chat} ${mentions.map((id) => `@${id}`).join(' ')}\n${text}\n`,
    )
  }
}

function wantedDay(name: string, text: string | undefined): CivilDay {
  if (text === undefined)
    throw new DubanError('usage', `少了必需的选项 ${name}，应写成 ${name} 2026-11-24 这样`)
  return parseDay(name, text)
}
