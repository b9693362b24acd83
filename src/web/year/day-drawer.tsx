import { useEffect, useState } from 'react'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Empty, Space, Spin, Tag } from 'antd'
import type { YearDay, YearMessage, YearSpan, YearView } from '../../adapters/web/api.ts'
import { fetchYearDay, type Answer } from '../api/requests.ts'
import { dayName } from './figures.ts'

interface Props {
  span: YearSpan
  view: YearView
  /** Null while closed. */
  day: string | null
  /** Its own messages come first; null for no order of preference. */
  unit: string | null
  onChange: (day: string | null) => void
  onSignedOut: () => void
}

/** What would be said to whom on one day. */
export function DayDrawer({ span, view, day, unit, onChange, onSignedOut }: Props) {
  const answer = useDay(span, view.seq, day, onSignedOut)
  const days = view.summary.days.map((one) => one.day)
  const before = day === null ? undefined : days.findLast((other) => other < day)
  const after = day === null ? undefined : days.find((other) => other > day)
  return (
    <Drawer
      open={day !== null}
      onClose={() => onChange(null)}
      size="min(560px, 100vw)"
      title={day === null ? '' : dayName(day, view.today)}
      extra={
        <Space>
          <Step icon={<LeftOutlined />} label="前一个有消息的日子" to={before} onChange={onChange} />
          <Step icon={<RightOutlined />} label="后一个有消息的日子" to={after} onChange={onChange} />
        </Space>
      }
    >
      {answer === null && <Spin />}
      {answer?.ok === false && <Alert type="error" showIcon title={answer.message} />}
      {answer?.ok === true && <Messages messages={unitFirst(answer.value.messages, unit)} />}
    </Drawer>
  )
}

interface StepProps {
  icon: React.ReactNode
  label: string
  to: string | undefined
  onChange: (day: string) => void
}

function Step({ icon, label, to, onChange }: StepProps) {
  return (
    <Button
      aria-label={label}
      icon={icon}
      disabled={to === undefined}
      onClick={() => {
        if (to !== undefined) onChange(to)
      }}
    />
  )
}

function Messages({ messages }: { messages: YearMessage[] }) {
  if (messages.length === 0) return <Empty description="这一天没有要说的" />
  return messages.map((message, index) => (
    <article key={index} className="day-message">
      <header>
        <b>{message.units === null ? `单独发给 ${message.to}` : groupName(message)}</b>
        <time>{message.at.slice(11, 16)}</time>
      </header>
      {message.mentions.length > 0 && (
        <div>
          {message.mentions.map((name) => (
            <Tag key={name}>@{name}</Tag>
          ))}
        </div>
      )}
      <pre>{message.text}</pre>
    </article>
  ))
}

function groupName({ units, to }: YearMessage): string {
  return units && units.length > 0 ? `${units.join('、')}工作群` : to
}

/** Where a unit is looked at, its own chat comes first. */
function unitFirst(messages: YearMessage[], unit: string | null): YearMessage[] {
  if (unit === null) return messages
  const isOwn = (message: YearMessage) => message.units?.includes(unit) === true
  return [...messages.filter(isOwn), ...messages.filter((message) => !isOwn(message))]
}

function useDay(
  span: YearSpan,
  seq: number,
  day: string | null,
  onSignedOut: () => void,
): Answer<YearDay> | null {
  const [found, setFound] = useState<{ day: string; answer: Answer<YearDay> } | null>(null)
  useEffect(() => {
    if (day === null) return
    let isWanted = true
    void fetchYearDay(span, seq, day).then((answer) => {
      if (!isWanted) return
      if (!answer.ok && answer.status === 401) onSignedOut()
      else setFound({ day, answer })
    })
    return () => {
      isWanted = false
    }
  }, [span, seq, day, onSignedOut])
  return found?.day === day ? found.answer : null
}
