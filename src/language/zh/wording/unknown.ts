import { yearMonthDay } from '../../../domain/calendar/civil-day.ts'
import { wallTime } from '../../../domain/calendar/zone.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { UnknownSaid } from '../../facts.ts'
import { dayName } from './period.ts'
import { safe } from './safe.ts'

const SHOWN = 15

/** What people tried in vain, the newest first. */
export function unknownText(view: Outlook, sentences: readonly UnknownSaid[] | null): string {
  if (sentences === null) return '没听懂的话只有督办管理员可以查看。'
  if (sentences.length === 0) return '目前没有没听懂的话。'
  const { year } = yearMonthDay(view.today)
  const lines = sentences.slice(0, SHOWN).map(({ text, times, at }) => {
    const often = times > 1 ? `，${times}次` : ''
    return `· ${safe(text)}（${dayName(wallTime(at, view.policy.zone).day, year)}${often}）`
  })
  const more =
    sentences.length > SHOWN ? [`共 ${sentences.length} 句，全部请在电脑上运行 duban unknown。`] : []
  return ['大家说过、机器人没听懂的话（已去掉姓名和号码）：', ...lines, ...more].join('\n')
}
