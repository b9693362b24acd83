import { Button, Card } from 'antd'
import type { YearDayLoad } from '../../adapters/web/api.ts'
import { dayName } from './figures.ts'

interface Props {
  days: YearDayLoad[]
  today: string
  onPick: (day: string) => void
}

/** The days that ask most of the units. */
export function CrowdedDays({ days, today, onPick }: Props) {
  return (
    <Card size="small" title="最拥挤的日子" className="year-card">
      <ol className="crowded">
        {days.map(({ day, items, messages, mentions }) => (
          <li key={day}>
            <Button type="link" size="small" onClick={() => onPick(day)}>
              {dayName(day, today)}
            </Button>
            <span>
              {items} 项，{messages} 条消息，@ {mentions} 人次
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
