import { yearMonthDay, type CivilDay } from '../../../domain/calendar/civil-day.ts'
import { certaintyOf, openDoubts } from '../../../domain/duty/certainty.ts'
import { dutyById } from '../../../domain/duty/duty-index.ts'
import { dutyId, type Duty } from '../../../domain/duty/duty.ts'
import { arrivalsOf } from '../../../domain/obligation/arrival.ts'
import { comingDays } from '../../../domain/obligation/coming.ts'
import { courseOf } from '../../../domain/obligation/derive.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import { plansInForce } from '../../../domain/obligation/state.ts'
import { nodeWords } from './nodes.ts'
import { dayName } from './period.ts'
import { CERTAINTIES, readingSentence } from './reading.ts'
import { safe } from './safe.ts'

const NEXT = 3

/** How the times of a duty were read, its next deadlines, and how sure that is. */
export function readingLines(view: Outlook, duty: Duty): string[] {
  const plan = plansInForce(view.state).find((candidate) => dutyById(candidate, dutyId(duty)) !== null)
  if (!plan) return []
  const course = courseOf(view, plan, arrivalsOf(view, plan)(duty))
  const days = duty.cadences.flatMap((cadence) => comingDays(view, cadence, course, NEXT))
  const next = [...new Set(days)].sort((a, b) => a - b).slice(0, NEXT)
  const { year } = yearMonthDay(view.today)
  const coming = next.length > 0 ? `接下来：${next.map((day) => dayName(day, year)).join('、')}。` : ''
  const certainty = certaintyOf(duty)
  const lines = [
    `读法（${CERTAINTIES[certainty]}）：${safe(readingSentence(duty.cadences, course))}${coming}${unannounced(view, duty, next)}`,
  ]
  const doubts = openDoubts(duty).map(({ message }) => message)
  if (doubts.length > 0)
    lines.push(
      `没有读准：${safe(doubts.join(''))}管理员确认之前不提醒，仍可报送；确认请回复“确认 ${duty.no} 的读法”。`,
    )
  return lines
}

/** What hangs on holidays of a year that nobody has announced may still move. */
function unannounced({ calendar, policy }: Outlook, { cadences }: Duty, days: readonly CivilDay[]): string {
  const hangs = cadences.some((one) => one.kind === 'event' && nodeWords(one, policy.nodes) !== null)
  const years = new Set(days.map((day) => yearMonthDay(day).year))
  const open = [...years].filter((year) => !calendar.knowsHolidaysOf(year))
  return hangs && open.length > 0
    ? `${open.join('、')}年的放假安排还没公布，先按法定假日算，公布后自动调整。`
    : ''
}
