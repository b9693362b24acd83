import { useState } from 'react'
import { Alert, Button, Space } from 'antd'
import { UndoButton } from './undo-button.tsx'

/** Something that was stored just now. */
export interface Stored {
  receipt: number
  /** 已导入 66 个操作要点 */
  what: string
  /** What comes of it now. */
  next: string
}

interface Props {
  done: Stored
  by: string | null
  onUndone: () => void
  onClose: () => void
}

/** The receipt, with the way back. */
export function Imported({ done: { receipt, what, next }, by, onUndone, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Alert
      className="import-note"
      type={problem === null ? 'success' : 'error'}
      showIcon
      title={`${what}，回执 #${receipt}`}
      description={problem ?? `${next}发现不对，请马上撤销。`}
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
