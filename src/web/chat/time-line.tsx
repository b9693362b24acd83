import { dayKey, dayOf, timeOf, type ChatClock } from '../text/chat-time.ts'

/** A pause that long gets a line with the time. */
const PAUSE_MILLISECONDS = 5 * 60_000

interface Props {
  at: number
  previous: number | null
  clock: ChatClock
}

/** The day where a new one begins, the time after a pause, else nothing. */
export function TimeLine({ at, previous, clock }: Props) {
  const { timezone } = clock
  const newDay = previous === null || dayKey(at, timezone) !== dayKey(previous, timezone)
  if (newDay)
    return (
      <div className="time-line">
        {dayOf(at, clock)} {timeOf(at, timezone)}
      </div>
    )
  return at - previous < PAUSE_MILLISECONDS ? null : <div className="time-line">{timeOf(at, timezone)}</div>
}
