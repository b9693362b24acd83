import { ExclamationCircleFilled, LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Draft } from './use-drafts.ts'

/** Beside a message that is on its way, or did not arrive. */
export function SendState({ draft, onRetry }: { draft: Draft; onRetry: (draft: Draft) => void }) {
  if (draft.state === 'sending') return <LoadingOutlined className="send-state" aria-label="正在发送" />
  return (
    <div className="send-failed" role="alert">
      <ExclamationCircleFilled />
      <span>{draft.problem}</span>
      <Button type="link" size="small" onClick={() => onRetry(draft)}>
        重发
      </Button>
    </div>
  )
}
