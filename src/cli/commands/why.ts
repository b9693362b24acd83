import { readFileStore } from '../../adapters/store/file-store.ts'
import { canonicalUnit } from '../../domain/duty/unit-names.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { DubanError } from '../../errors.ts'
import { explainReminders } from '../../flows/explain-reminders.ts'
import { surroundingsToRead } from '../open.ts'
import { parseLabel, type GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

export async function why(options: GlobalOptions, no: string, unit: string | undefined): Promise<void> {
  const label = parseLabel(no)
  const { storeFolder, policy, calendar, clock } = await surroundingsToRead(options)
  const view = outlook(await readFileStore(storeFolder), policy, calendar, clock.now())
  const named = unit === undefined ? null : canonicalUnit(view.roster, unit)
  const reasons = explainReminders(view, label, named)
  if (reasons.length === 0) {
    throw new DubanError(
      'duty-unknown',
      `没有第 ${no} 项${named === null ? '' : `，或它不是“${named}”的事项`}`,
    )
  }
  print(options.json === true, reasons, () => reasons.map(({ text }) => text).join('\n\n'))
}
