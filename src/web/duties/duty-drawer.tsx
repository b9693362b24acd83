import { useMemo, useState } from 'react'
import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Spin } from 'antd'
import type { DutyDesk, DutyRecord } from '../../adapters/web/api.ts'
import { fetchDuty, packAddress } from '../api/requests.ts'
import { useAnswer } from '../api/use-answer.ts'
import { AddEvidence } from './add-evidence.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { RecordEntries } from './record-entries.tsx'
import { Turns } from './turns.tsx'

interface Props {
  /** Who asks; null for the page's administrator. */
  as: string | null
  /** Null while closed. */
  no: number | null
  desk: DutyDesk
  onClose: () => void
  onChanged: () => void
  onSignedOut: () => void
}

/** One duty: what is owed, the evidence, what is on record, and its pack. */
export function DutyDrawer({ as, no, desk, onClose, onChanged, onSignedOut }: Props) {
  const [answer, reload] = useAnswer(
    useMemo(() => (no === null ? null : () => fetchDuty(as, no)), [as, no]),
    onSignedOut,
  )
  const [said, setSaid] = useState<string | null>(null)
  const changed = (sentence: string) => {
    setSaid(sentence)
    reload()
    onChanged()
  }
  const close = () => {
    setSaid(null)
    onClose()
  }
  return (
    <Drawer
      open={no !== null}
      onClose={close}
      size="min(680px, 100vw)"
      title={no === null ? '' : `第${no}项`}
      extra={
        no !== null && (
          <Button icon={<DownloadOutlined />} href={packAddress(as, no)} download>
            迎检材料
          </Button>
        )
      }
    >
      {answer === null && <Spin />}
      {answer?.ok === false && <Alert type="error" showIcon title={answer.message} />}
      {said !== null && <Alert className="duty-said" type="success" showIcon title={said} />}
      {answer?.ok === true && (
        <Opened {...{ as, desk, onSignedOut }} duty={answer.value} onChanged={changed} />
      )}
    </Drawer>
  )
}

interface OpenedProps {
  as: string | null
  desk: DutyDesk
  duty: DutyRecord
  /** With what has been done, in a sentence. */
  onChanged: (sentence: string) => void
  onSignedOut: () => void
}

function Opened({ as, desk, duty, onChanged, onSignedOut }: OpenedProps) {
  const [adding, setAdding] = useState<string | null>(null)
  return (
    <>
      <Facts duty={duty} />
      <Turns turns={duty.turns} isCut={duty.isCut} onAdd={setAdding} />
      <EvidenceList
        as={as}
        evidence={duty.evidence}
        onUndone={(receipt) => onChanged(`已撤销回执 #${receipt}。`)}
      />
      <RecordEntries entries={duty.entries} timezone={desk.timezone} />
      {adding !== null && (
        <AddEvidence
          key={adding}
          {...{ as, desk, onSignedOut }}
          no={duty.no}
          turn={adding}
          turns={duty.turns}
          onClose={() => setAdding(null)}
          onAdded={(receipt) => {
            setAdding(null)
            onChanged(`佐证已存档，回执 #${receipt}。`)
          }}
        />
      )}
    </>
  )
}

function Facts({ duty }: { duty: DutyRecord }) {
  const { text, section, task, units, reading, plan } = duty
  return (
    <div className="duty-facts">
      <p className="duty-whole">{text}</p>
      <dl>
        <dt>责任单位</dt>
        <dd>{units.join('、')}</dd>
        <dt>频次时限</dt>
        <dd>{reading}</dd>
        {task !== null && (
          <>
            <dt>重点任务</dt>
            <dd>{task}</dd>
          </>
        )}
        {section !== null && (
          <>
            <dt>类别</dt>
            <dd>{section}</dd>
          </>
        )}
        <dt>任务表</dt>
        <dd>{plan === '' ? '（无标题）' : plan}</dd>
      </dl>
    </div>
  )
}
