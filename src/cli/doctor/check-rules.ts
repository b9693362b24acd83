import type { Config } from '../../config/config.ts'
import { planningSettings } from '../../config/planning.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { isUnderOtherRules } from '../../flows/adopt-rules.ts'
import { note, type Finding } from './finding.ts'

/** Settings, or holidays announced since, that come into force with the next start only. */
export function checkRules(view: Outlook, config: Config): Finding[] {
  if (!isUnderOtherRules(view, planningSettings(config))) return []
  const look = 'npm run -s duban -- simulate --against'
  return [
    note(
      'rules',
      `提醒的设置或放假安排与上次启动时不同，下次启动才起作用。先看会变什么：${look}（不带文件名）。`,
    ),
  ]
}
