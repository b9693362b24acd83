import type { PlanDraft } from '../flows/import-plan.ts'
import type { ScriptReading } from '../flows/show-reading.ts'

/** What an import did, for the administrator at the terminal. */
export function readingText(
  { title, duties, units, warnings }: ScriptReading,
  { renumbered, replaces }: PlanDraft,
  { year, thisYear, dryRun }: { year: number; thisYear: number; dryRun: boolean },
): string {
  const verb = dryRun ? '读到（没有保存）' : replaces ? '已更新任务表' : '已导入任务表'
  const lines = [
    `${verb}：${title || '（无标题）'}，${year} 年度，${duties.length} 个操作要点，${units.length} 个责任单位。`,
  ]
  if (year < thisYear) {
    lines.push(
      `这是 ${year} 年的表：当年的期限只列出一次请各单位确认，不逐条催办；按今年执行请加 --year ${thisYear} 重新导入。`,
    )
  }
  const [first] = renumbered
  if (first) lines.push(`编号与已有任务表重复，已顺延：原 ${first[0]} 号改为 ${first[1]} 号，以此类推。`)
  const doubts = duties.flatMap((duty) =>
    duty.warnings.map((warning) => `  - 操作要点 ${duty.no}：${warning}`),
  )
  const problems = [...warnings.map(({ at, message }) => `  - ${at}：${message}`), ...doubts]
  if (problems.length > 0) lines.push(`请核对以下 ${problems.length} 处：`, ...problems)
  return lines.join('\n')
}
