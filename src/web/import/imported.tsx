import { useState } from 'react'
import { Alert, Button, Space } from 'antd'
import type { ImportDone } from '../../adapters/web/api.ts'
import { UndoButton } from './undo-button.tsx'

interface Props {
  done: ImportDone
  by: string | null
  onUndone: () => void
  onClose: () => void
}

/** The receipt, with the way back. */
export function Imported({ done: { receipt, duties }, by, onUndone, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Alert
      className="import-note"
      type={problem === null ? 'success' : 'error'}
      showIcon
      title={`已导入 ${duties} 个操作要点，回执 #${receipt}`}
      description={problem ?? '提醒最晚一小时内按工作时间开始；发现不对，请马上撤销，改好后再导入。'}
      action={
        <Space orientation="vertical">
          <UndoButton {...{ receipt, by, onUndone }} onRefused={setProblem} />
          <Button size="small" type="text" onClick={onClose}>
            知道了
          </Button>
        </Space>
      }
    />
  )
}
