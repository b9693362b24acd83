import { useCallback, useEffect, useState } from 'react'
import { DownloadOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Spin } from 'antd'
import type { DutyDesk, DutyRecord } from '../../adapters/web/api.ts'
import { fetchDuty, packAddress, type Answer } from '../api/requests.ts'
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
  const [answer, reload] = useDuty(as, no, onSignedOut)
  const [adding, setAdding] = useState<string | null>(null)
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
        <>
          <Facts duty={answer.value} />
          <Turns turns={answer.value.turns} isCut={answer.value.isCut} onAdd={setAdding} />
          <EvidenceList
            as={as}
            evidence={answer.value.evidence}
            onUndone={(receipt) => changed(`已撤销回执 #${receipt}。`)}
          />
          <RecordEntries entries={answer.value.entries} />
          {adding !== null && (
            <AddEvidence
              key={adding}
              {...{ as, desk, onSignedOut }}
              no={answer.value.no}
              turn={adding}
              turns={answer.value.turns}
              onClose={() => setAdding(null)}
              onAdded={(receipt) => {
                setAdding(null)
                changed(`佐证已存档，回执 #${receipt}。`)
              }}
            />
          )}
        </>
      )}
    </Drawer>
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

/** The record of the open duty, and how to ask for it again; what is shown stays until the newer one is there. */
function useDuty(
  as: string | null,
  no: number | null,
  onSignedOut: () => void,
): [Answer<DutyRecord> | null, () => void] {
  const [found, setFound] = useState<{ no: number; answer: Answer<DutyRecord> } | null>(null)
  const [turn, setTurn] = useState(0)
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    if (no === null) return
    let isWanted = true
    void fetchDuty(as, no).then((answer) => {
      if (!isWanted) return
      if (!answer.ok && answer.status === 401) onSignedOut()
      else setFound({ no, answer })
    })
    return () => {
      isWanted = false
    }
  }, [as, no, turn, onSignedOut])
  return [found?.no === no ? found.answer : null, reload]
}
