import { readRosterFile } from '../../adapters/roster/read-roster-file.ts'
import { rosterDoubts } from '../../domain/duty/roster-doubts.ts'
import { importRoster } from '../../flows/import-roster.ts'
import { CONSOLE } from '../console.ts'
import { withStore } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { refusedRoster } from '../refused-roster.ts'

export async function importRosterFile(options: GlobalOptions, file: string): Promise<void> {
  const roster = await readRosterFile(file)
  const outcome = await withStore(options, (context) => importRoster(context, roster, CONSOLE))
  const { change } = outcome
  if (change === null) throw refusedRoster(outcome, file)
  const contacts = roster.units.reduce((sum, unit) => sum + unit.contacts.length, 0)
  const { units, groups, admins } = roster
  const counts = { units: units.length, contacts, groups: groups.length, admins: admins.length }
  const warnings = rosterDoubts(roster)
  print(options.json === true, { ...counts, receipt: change.seq, warnings }, () => {
    const text = `已导入通讯录：${counts.units} 个单位、${contacts} 名联系人、${counts.groups} 个统称、${counts.admins} 名管理员。`
    const taking = `\n回执 #${change.seq}，管理员可在聊天中回复“撤销 #${change.seq}”撤回这次导入。`
    const warning =
      admins.length === 0 ? '\n注意：没有管理员（admins），统称和责任单位不明的事项将无人知晓。' : ''
    return text + taking + warning + warnings.map((doubt) => `\n注意：${doubt}`).join('')
  })
}
