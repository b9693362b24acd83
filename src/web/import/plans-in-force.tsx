import { useState } from 'react'
import { Alert, Button, Card } from 'antd'
import type { ImportDesk } from '../../adapters/web/api.ts'
import { AdminSelect, type AdminChoice } from '../people/admin-select.tsx'
import { dateOf } from '../text/chat-time.ts'
import { UndoButton } from './undo-button.tsx'

interface Props {
  desk: ImportDesk
  admin: AdminChoice
  by: string | null
  onUndone: (receipt: number) => void
  /** Somebody wants to see what carrying on into that year would do. */
  onRollOver: (year: number) => void
}

/** The tables that reminders go by. */
export function PlansInForce({
  desk: { plans, thisYear, timezone },
  admin,
  by,
  onUndone,
  onRollOver,
}: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  if (plans.length === 0) return null
  const mustChoose = admin.admins.length > 1 || by !== admin.by
  const years = [...new Set(plans.map(({ year }) => year))].filter((year) => year <= thisYear).sort()
  return (
    <Card
      size="small"
      title="正在执行的任务表"
      className="import-plans"
      extra={mustChoose ? <AdminSelect {...admin} /> : null}
    >
      {problem !== null && <Alert className="import-note" type="error" showIcon title={problem} />}
      <ul className="import-plans-list">
        {plans.map(({ title, year, duties, receipt, importedAt }) => (
          <li key={receipt}>
            <div>
              <b>{title === '' ? '（无标题）' : title}</b>
              <div className="import-plan-facts">
                {year} 年度，{duties} 个操作要点，{dateOf(importedAt, timezone)}导入，回执 #{receipt}
              </div>
            </div>
            <UndoButton {...{ receipt, by }} onUndone={() => onUndone(receipt)} onRefused={setProblem} />
          </li>
        ))}
      </ul>
      <div className="import-roll">
        {years.map((year) => (
          <Button key={year} onClick={() => onRollOver(year + 1)}>
            把 {year} 年度的转到 {year + 1} 年度…
          </Button>
        ))}
      </div>
    </Card>
  )
}
