import type { PlanChanges, RowChange } from '../flows/plan-changes.ts'
import type { ImportShown } from '../flows/show-import.ts'
import type { ScriptDuty } from '../flows/show-reading.ts'
import { CERTAINTIES } from '../language/zh/wording/reading.ts'

/** What an import did or would do, for the administrator at the terminal: the doubtful rows first. */
export function readingText(shown: ImportShown): string {
  const { summary, notes, receipt, duties, warnings, changes, replaces } = shown
  const lines = [summary, ...notes]
  if (receipt !== null) lines.push(`回执 #${receipt}，管理员可在聊天中回复“撤销 #${receipt}”撤回这次导入。`)
  if (replaces) lines.push(...changesText(changes))
  const unsure = duties.filter(({ reading }) => reading.certainty === 'unsure')
  if (unsure.length > 0) {
    lines.push(`以下 ${unsure.length} 项没有读准，管理员确认之前不提醒任何单位：`, ...unsure.map(unsureLine))
    const [first] = unsure
    if (first && receipt !== null)
      lines.push(
        `读得对请管理员回复“确认 ${first.no} 的读法”，不对请回复“${first.no} 改为每季度1次”这样的话。`,
      )
  }
  const said = new Set(unsure.flatMap(({ no }) => `操作要点（${no}）`))
  const rest = warnings.filter(({ at }) => !said.has(at))
  if (rest.length > 0) lines.push(`请核对以下 ${rest.length} 处：`)
  lines.push(...rest.map(({ at, message }) => `  - ${at}：${message}`))
  if (receipt === null) lines.push('各项的读法：', ...duties.map(dutyLine))
  return lines.join('\n')
}

function unsureLine({ no, text, warnings, reading }: ScriptDuty): string {
  const { suggestion } = reading
  const before = suggestion
    ? `上次这样的字句改成了“${suggestion.words}”，同样处理请回复“${no} 改为${suggestion.words}”。`
    : ''
  return `  - ${no} ${short(text)}：${warnings.join('')}暂读作：${reading.sentence}${before}`
}

function dutyLine({ no, text, reading }: ScriptDuty): string {
  const next = reading.next.length > 0 ? ` 接下来：${reading.next.join('、')}` : ''
  return `  ${no}\t${CERTAINTIES[reading.certainty]}\t${reading.sentence}${next}\t${short(text)}`
}

function short(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`
}

const LISTS: readonly [Exclude<keyof PlanChanges, 'renumbered'>, string][] = [
  ['reworded', '改了字句'],
  ['times', '改了时间'],
  ['units', '换了单位'],
  ['added', '新增'],
  ['removed', '删去'],
]

function changesText(changes: PlanChanges): string[] {
  const counted = LISTS.filter(([list]) => changes[list].length > 0)
  const moved = changes.renumbered.length
  if (counted.length === 0 && moved === 0) return ['与上一版相比没有变化。']
  const parts = counted.map(([list, name]) => `${name} ${changes[list].length} 项`)
  if (moved > 0) parts.push(`编号变动 ${moved} 项`)
  const lines = [`与上一版相比：${parts.join('，')}。`]
  for (const [list, name] of counted) lines.push(`${name}：`, ...changes[list].map(changeLine))
  if (moved > 0) {
    const shown = changes.renumbered.slice(0, 10).map(({ was, no }) => `${was}→${no}`)
    lines.push(
      `编号变动（登记照旧，今后按新编号叫）：${shown.join('、')}${moved > shown.length ? ' 等' : ''}`,
    )
  }
  const doubtful = changes.reworded.filter(({ kept }) => !kept)
  if (doubtful.length > 0)
    lines.push(
      `如果确是同一项、只改了字句，请加 --same ${doubtful.map(({ no }) => no).join(',')} 导入，登记照旧。`,
    )
  return lines
}

function changeLine({ note, text }: RowChange): string {
  return `  - ${note}${short(text)}`
}
