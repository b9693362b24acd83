import { useState } from 'react'
import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import type { DutyStatus, DutyTurn } from '../../adapters/web/api.ts'

const STATUSES: Readonly<Record<DutyStatus, { name: string; color: string }>> = {
  open: { name: '待办', color: 'blue' },
  overdue: { name: '逾期', color: 'red' },
  'awaiting-verification': { name: '待核验', color: 'gold' },
  done: { name: '已办结', color: 'green' },
  waived: { name: '不适用', color: 'default' },
}

/** What is shown before somebody asks for the rest. */
const FEW = 8

interface Props {
  turns: DutyTurn[]
  isCut: boolean
  /** Somebody wants to add evidence to this one. */
  onAdd: (key: string) => void
}

/** What each unit owes in each period, with the button for evidence beside it. */
export function Turns({ turns, isCut, onAdd }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? turns : turns.slice(0, FEW)
  return (
    <section aria-label="各期办理">
      <h3>各期办理</h3>
      {turns.length === 0 && <p className="duty-soft">现在没有要办的（遇到有关情况时才办）。</p>}
      <ul className="turns">
        {shown.map((turn) => (
          <li key={turn.key}>
            <div>
              <b>{turn.unit}</b> {turn.label !== null && `${turn.label} `}
              {turn.period}
              <div className="duty-soft">
                {turn.due} 前 · 已报 {turn.done}/{turn.needed} 次
              </div>
            </div>
            <div className="turn-side">
              <Tag color={STATUSES[turn.status].color}>{STATUSES[turn.status].name}</Tag>
              {turn.mayAdd && (
                <Button size="small" icon={<PaperClipOutlined />} onClick={() => onAdd(turn.key)}>
                  加佐证
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!isWhole && turns.length > FEW && (
        <Button type="link" onClick={() => setWhole(true)}>
          其余 {turns.length - FEW} 期
        </Button>
      )}
      {isWhole && isCut && <p className="duty-soft">更早的没有列出，见迎检材料。</p>}
    </section>
  )
}
