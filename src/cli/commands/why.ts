import { readFileStore } from '../../adapters/store/file-store.ts'
import { findUnit } from '../../domain/duty/unit-names.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { DubanError } from '../../errors.ts'
import { explainReminders } from '../../flows/explain-reminders.ts'
import { surroundings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

export async function why(options: GlobalOptions, no: string, unit: string | undefined): Promise<void> {
  const label = parseLabel(no)
  const { storeFolder, policy, calendar, clock } = await surroundings(options)
  const view = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  const named = unit === undefined ? null : (findUnit(view.roster, unit)?.name ?? unit)
  const reasons = explainReminders(view, label, named)
  if (reasons.length === 0) {
    throw new DubanError(
      'duty-unknown',
      `没有第 ${no} 项${named === null ? '' : `，或它不是“${named}”的事项`}`,
    )
  }
  print(options.json === true, reasons, () => reasons.map(({ text }) => text).join('\n\n'))
}

/** 3, or 3.1 for the first part */
function parseLabel(text: string): { no: number; part: number | null } {
  const match = /^(\d{1,5})(?:\.([1-9]))?$/.exec(text)
  if (!match?.[1]) throw new DubanError('usage', `编号应写成 3 或 3.1 这样，而不是 ${text}`)
  return { no: Number(match[1]), part: match[2] === undefined ? null : Number(match[2]) }
}
