import { useCallback, useState } from 'react'
import { Alert, Spin } from 'antd'
import type { Person } from '../../adapters/web/api.ts'
import { fetchDuties } from '../api/requests.ts'
import { useAnswer } from '../api/use-answer.ts'
import { AdminSelect, useAdmin } from '../people/admin-select.tsx'
import { DutyDrawer } from './duty-drawer.tsx'
import { DutyList } from './duty-list.tsx'
import './duties.css'

interface Props {
  /** In whose name one speaks in the trial chat; without it an administrator acts. */
  me: Person | null
  onSignedOut: () => void
}

/** 事项: the duties, what is on record of each, and the evidence that people add to it. */
export default function DutiesPlace({ me, onSignedOut }: Props) {
  const asked = me?.userId ?? null
  const [desk, load] = useAnswer(
    useCallback(() => fetchDuties(asked), [asked]),
    onSignedOut,
  )
  const [open, setOpen] = useState<number | null>(null)
  const admin = useAdmin(desk?.ok === true ? desk.value.admins : [])
  const as = asked ?? admin.by

  return (
    <section className="place" aria-label="事项">
      <header className="place-head">
        <h1>事项</h1>
        {me === null && admin.admins.length > 1 && <AdminSelect {...admin} />}
      </header>
      {desk === null && <Spin />}
      {desk?.ok === false && <Alert type="error" showIcon title={desk.message} />}
      {desk?.ok === true && (
        <>
          <DutyList duties={desk.value.duties} hasOwn={me !== null && !me.admin} onOpen={setOpen} />
          <DutyDrawer
            {...{ as, onSignedOut }}
            no={open}
            desk={desk.value}
            onClose={() => setOpen(null)}
            onChanged={load}
          />
        </>
      )}
    </section>
  )
}
