import { useState } from 'react'
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Spin, Upload } from 'antd'
import type { Answer } from '../api/requests.ts'
import './import.css'

interface Props<Draft> {
  /** Extensions, such as .docx,.xlsx */
  accept: string
  title: string
  hint: string
  mostBytes: number
  upload: (file: File) => Promise<Answer<Draft>>
  onDraft: (draft: Draft) => void
  onSignedOut: () => void
}

/** A place to drop a file, which says in one sentence what is wrong with it. */
export function ChooseFile<Draft>(props: Props<Draft>) {
  const { accept, title, hint, mostBytes, upload, onDraft, onSignedOut } = props
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<{ name: string; message: string } | null>(null)

  async function take(file: File): Promise<void> {
    const refusal = refusalOf(file, mostBytes)
    setProblem(refusal === null ? null : { name: file.name, message: refusal })
    if (refusal !== null) return
    setReading(file.name)
    const answer = await upload(file)
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
          description={<span className="import-problem">{problem.message}</span>}
        />
      )}
      <Upload.Dragger
        accept={accept}
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
            <p className="ant-upload-text">{title}</p>
            <p className="ant-upload-hint">{hint}</p>
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
  return `文件太大（最多 ${Math.floor(mostBytes / 1024 / 1024)} MB）：请只保留需要的表，或删去图片后再上传。`
}
