import { useState } from 'react'
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Spin, Upload } from 'antd'
import type { ImportDesk, ImportDraft } from '../../adapters/web/api.ts'
import { uploadTable } from '../api/requests.ts'

const KINDS = '.docx,.xlsx,.xls,.csv,.md,.txt'

interface Props {
  desk: ImportDesk
  onDraft: (draft: ImportDraft) => void
  onSignedOut: () => void
}

/** A place to drop a file. */
export function ChooseFile({ desk, onDraft, onSignedOut }: Props) {
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<{ name: string; message: string } | null>(null)

  async function take(file: File): Promise<void> {
    const refusal = refusalOf(file, desk.mostBytes)
    setProblem(refusal === null ? null : { name: file.name, message: refusal })
    if (refusal !== null) return
    setReading(file.name)
    const answer = await uploadTable(file)
    setReading(null)
    if (answer.ok) onDraft(answer.value)
    else if (answer.status === 401) onSignedOut()
    else setProblem({ name: file.name, message: answer.message })
  }

  return (
    <div className="import-choose">
      {problem && (
        <Alert
          className="import-note"
          type="error"
          showIcon
          title={`没有读成：${problem.name}`}
          description={problem.message}
        />
      )}
      <Upload.Dragger
        accept={KINDS}
        showUploadList={false}
        disabled={reading !== null}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        {reading === null ? (
          <>
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
            <p className="ant-upload-text">点这里选择任务分解表，或把文件拖进来</p>
            <p className="ant-upload-hint">
              Word（.docx）、Excel（.xlsx、.xls）、.csv、.md、.txt。先给您看读到了什么，确认以后才保存。
            </p>
          </>
        ) : (
          <div className="import-reading">
            <Spin />
            正在读《{reading}》…
          </div>
        )}
      </Upload.Dragger>
    </div>
  )
}

function refusalOf(file: File, mostBytes: number): string | null {
  if (file.size === 0) return '文件是空的：请确认选对了文件。'
  if (file.size <= mostBytes) return null
  return `文件太大（最多 ${Math.floor(mostBytes / 1024 / 1024)} MB）：请只保留任务分解表，或删去图片后再上传。`
}
