import { useState } from 'react'
import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Empty } from 'antd'
import type { RosterDesk, RosterDraft } from '../../adapters/web/api.ts'
import { uploadRoster } from '../api/requests.ts'
import { ChooseFile } from '../import/choose-file.tsx'
import { UndoButton } from '../import/undo-button.tsx'
import { Units } from './units.tsx'

interface Props {
  desk: RosterDesk
  /** Receipt of the roster that was stored just now. */
  done: number | null
  /** Who takes it back again; null for the page's administrator. */
  by: string | null
  onDraft: (draft: RosterDraft) => void
  onUndone: () => void
  onSignedOut: () => void
}

/** The roster in force, its template, and the place for a new one. */
export function RosterStart({ desk, done, by, onDraft, onUndone, onSignedOut }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const { roster } = desk
  return (
    <>
      {done !== null && (
        <Alert
          className="import-note"
          type={problem === null ? 'success' : 'error'}
          showIcon
          title={problem ?? `通讯录已更新，回执 #${done}`}
          action={<UndoButton receipt={done} by={by} onUndone={onUndone} onRefused={setProblem} />}
        />
      )}
      <div className="roster-templates">
        <span>还没有通讯录表？下载模板，每人填一行：</span>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            size="small"
            icon={<DownloadOutlined />}
            href={`/api/roster/template/${kind}`}
            download
          >
            模板 .{kind}
          </Button>
        ))}
      </div>
      <ChooseFile<RosterDraft>
        accept=".xlsx,.xls,.csv,.json"
        title="点这里选择通讯录，或把文件拖进来"
        hint="Excel（.xlsx、.xls）或 .csv。整份替换现在的通讯录；先给您看改了什么，确认以后才保存。"
        mostBytes={desk.mostBytes}
        upload={uploadRoster}
        onDraft={onDraft}
        onSignedOut={onSignedOut}
      />
      {roster.units.length === 0 ? <Empty description="还没有通讯录" /> : <Units roster={roster} />}
    </>
  )
}
