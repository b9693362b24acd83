import { useState } from 'react'
import { Alert, Spin } from 'antd'
import type { ImportDesk, ImportDraft, Person } from '../../adapters/web/api.ts'
import { fetchDraft, fetchImportDesk, uploadTable } from '../api/requests.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useAdmin } from '../people/admin-select.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Imported, type Stored } from './imported.tsx'
import { PlansInForce } from './plans-in-force.tsx'
import { Preview } from './preview.tsx'
import { RollOver } from './roll-over.tsx'
import { useKeptDraft } from './use-kept-draft.ts'
import { WaitingReadings } from './waiting-readings.tsx'
import './import.css'

interface Props {
  /** In whose name one speaks in the trial chat. */
  me: Person | null
  onSignedOut: () => void
}

/** 导入: a table is uploaded, looked at as it was understood, and only then stored. */
export default function ImportPlace({ me, onSignedOut }: Props) {
  const [desk, loadDesk] = useAnswer(fetchImportDesk, onSignedOut)
  const { draft, isResuming, keep: keepDraft } = useKeptDraft('duban.import', fetchDraft)
  const [done, setDone] = useState<Stored | null>(null)

  function keep(next: ImportDraft | null): void {
    keepDraft(next)
    setDone(null)
  }

  return (
    <section className="place" aria-label="导入">
      <header className="place-head">
        <h1>导入任务表</h1>
      </header>
      {(desk === null || isResuming) && <Spin />}
      {desk?.ok === false && <Alert type="error" showIcon title={desk.message} />}
      {desk?.ok === true && !isResuming && (
        <Step
          {...{ desk: desk.value, draft, done, me, onSignedOut }}
          onDraft={keep}
          onDone={(value) => {
            keep(null)
            setDone(value)
            loadDesk()
          }}
          onUndone={loadDesk}
        />
      )}
    </section>
  )
}

interface StepProps extends Props {
  desk: ImportDesk
  draft: ImportDraft | null
  done: Stored | null
  onDraft: (draft: ImportDraft | null) => void
  onDone: (done: Stored) => void
  onUndone: () => void
}

function Step({ desk, draft, done, me, onSignedOut, onDraft, onDone, onUndone }: StepProps) {
  const chosen = useAdmin(desk.admins)
  const [undone, setUndone] = useState<number | null>(null)
  const [rolling, setRolling] = useState<number | null>(null)
  const by = desk.admins.find(({ userId }) => userId === me?.userId)?.userId ?? chosen.by
  const admin = { ...chosen, by }
  // Whoever is no administrator hears so, and nothing goes by the page's own name where a person is known.
  const acting = by ?? (desk.admins.length > 0 ? (me?.userId ?? null) : null)
  const markUndone = (receipt: number) => {
    setUndone(receipt)
    onDraft(null)
    onUndone()
  }

  if (draft) {
    const stored = ({ receipt, duties }: { receipt: number; duties: number }) =>
      onDone({ receipt, what: `已导入 ${duties} 个操作要点`, next: '提醒最晚一小时内按工作时间开始。' })
    return <Preview key={draft.id} {...{ draft, admin, onDraft, onSignedOut }} onDone={stored} />
  }
  if (rolling !== null) {
    return (
      <RollOver
        {...{ desk, admin, acting, onSignedOut }}
        year={rolling}
        onClose={() => setRolling(null)}
        onDone={(stored) => {
          setRolling(null)
          onDone(stored)
        }}
      />
    )
  }
  return (
    <>
      {done && (
        <Imported
          {...{ done }}
          by={acting}
          onUndone={() => markUndone(done.receipt)}
          onClose={() => onDraft(null)}
        />
      )}
      {!done && undone !== null && <Undone receipt={undone} />}
      <ChooseFile
        accept=".docx,.xlsx,.xls,.csv,.md,.txt"
        title="点这里选择任务分解表，或把文件拖进来"
        hint="Word（.docx）、Excel（.xlsx、.xls）、.csv、.md、.txt。先给您看读到了什么，确认以后才保存。"
        mostBytes={desk.mostBytes}
        upload={uploadTable}
        onDraft={onDraft}
        onSignedOut={onSignedOut}
      />
      <WaitingReadings waiting={desk.waiting} by={by} onSettled={onUndone} />
      <PlansInForce {...{ desk, admin }} by={acting} onUndone={markUndone} onRollOver={setRolling} />
    </>
  )
}

function Undone({ receipt }: { receipt: number }) {
  const title = `已撤销回执 #${receipt}，任务表恢复到那次导入以前。`
  return <Alert className="import-note" type="info" showIcon title={title} />
}
