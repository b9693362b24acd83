import { useState } from 'react'
import { Button, Popconfirm } from 'antd'
import { undoImport } from '../api/requests.ts'

interface Props {
  receipt: number
  by: string | null
  onUndone: () => void
  /** Hears why it could not be taken back. */
  onRefused: (message: string) => void
}

/** Takes an import back, once asked again. */
export function UndoButton({ receipt, by, onUndone, onRefused }: Props) {
  const [isBusy, setBusy] = useState(false)

  async function undo(): Promise<void> {
    setBusy(true)
    const answer = await undoImport(receipt, by)
    setBusy(false)
    if (answer.ok) onUndone()
    else onRefused(answer.message)
  }

  return (
    <Popconfirm
      title={`撤销回执 #${receipt}？`}
      description="恢复到这次导入以前。"
      okText="撤销"
      cancelText="不撤销"
      onConfirm={() => void undo()}
    >
      <Button size="small" danger loading={isBusy}>
        撤销
      </Button>
    </Popconfirm>
  )
}
