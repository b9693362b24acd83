import type { Plan } from '../domain/duty/duty.ts'
import { dice } from '../domain/duty/rewording.ts'
import { baseTitle } from '../domain/duty/plan-title.ts'
import type { ScriptReading } from './show-reading.ts'

/** Titles that share so many pairs of characters may be two versions of one table; it is said, not settled. */
const LIKE_TITLE = 0.8

export function importSummary(
  { duties, units, counts, replaces }: ScriptReading,
  { title, year }: Plan,
  receipt: number | null,
): string {
  const verb = receipt === null ? '读到（没有保存）' : replaces ? '已更新任务表' : '已导入任务表'
  const unsure = counts.unsure > 0 ? `；${counts.unsure} 项没有读准，确认之前不提醒任何单位` : ''
  return `${verb}：${title || '（无标题）'}，${year} 年度，${duties.length} 个操作要点，${units.length} 个责任单位${unsure}。`
}

export function importNotes(
  plan: Plan,
  others: readonly Plan[],
  renumbered: ReadonlyMap<number, number>,
  thisYear: number,
): string[] {
  const notes: string[] = []
  if (plan.year < thisYear) {
    notes.push(
      `这是 ${plan.year} 年的表：当年的期限只列出一次请各单位确认，不逐条催办；按今年执行请加 --year ${thisYear} 重新导入。`,
    )
  }
  notes.push(...renumberedNotes(renumbered))
  for (const other of likePlans(plan, others)) {
    notes.push(
      `已有一张标题相近的表“${other.title}”（${other.id}）：如果这是它的修订版，请加 --replaces ${other.id}。`,
    )
  }
  return notes
}

export function renumberedNotes(renumbered: ReadonlyMap<number, number>): string[] {
  const [first] = renumbered
  return first ? [`编号与已有任务表重复，已顺延：原 ${first[0]} 号改为 ${first[1]} 号，以此类推。`] : []
}

/** Other plans of which this may be a revised version. */
export function likePlans(plan: Plan, others: readonly Plan[]): Plan[] {
  return others.filter(
    ({ id, year, title }) =>
      id !== plan.id && year === plan.year && dice(baseTitle(title), baseTitle(plan.title)) >= LIKE_TITLE,
  )
}
