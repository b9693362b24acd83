import type { PlanDraft } from '../flows/import-plan.ts'
import type { ScriptReading } from '../flows/show-reading.ts'

/** What an import did, for the administrator at the terminal. */
export function readingText(
  { title, duties, units, warnings }: ScriptReading,
  { renumbered, reworded, replaces }: PlanDraft,
  {
    year,
    thisYear,
    dryRun,
    receipt,
  }: { year: number; thisYear: number; dryRun: boolean; receipt: number | null },
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
  if (reworded.length > 0) {
    lines.push(`编号 ${reworded.join('、')} 的内容或时限变了：原来的办理记录留在台账里，不再计入新的事项。`)
  }
  if (receipt !== null) lines.push(`回执 #${receipt}，管理员可在聊天中回复“撤销 ${receipt}”撤回这次导入。`)
  if (warnings.length > 0) lines.push(`请核对以下 ${warnings.length} 处：`)
  lines.push(...warnings.map(({ at, message }) => `  - ${at}：${message}`))
  return lines.join('\n')
}
