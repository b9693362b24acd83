import { useState } from 'react'
import { Alert, Card } from 'antd'
import type { ImportDesk } from '../../adapters/web/api.ts'
import { UndoButton } from './undo-button.tsx'

interface Props {
  plans: ImportDesk['plans']
  by: string | null
  onUndone: (receipt: number) => void
}

/** The tables that reminders go by. */
export function PlansInForce({ plans, by, onUndone }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  if (plans.length === 0) return null
  return (
    <Card size="small" title="正在执行的任务表" className="import-plans">
      {problem !== null && <Alert className="import-note" type="error" showIcon title={problem} />}
      <ul>
        {plans.map(({ title, year, duties, receipt, importedAt }) => (
          <li key={receipt}>
            <div>
              <b>{title === '' ? '（无标题）' : title}</b>
              <div className="import-plan-facts">
                {year} 年度，{duties} 个操作要点，{shownDay(importedAt)}导入，回执 #{receipt}
              </div>
            </div>
            <UndoButton {...{ receipt, by }} onUndone={() => onUndone(receipt)} onRefused={setProblem} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function shownDay(at: number): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(at)
}
