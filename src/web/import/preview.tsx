import { useState } from 'react'
import { Pagination, Segmented } from 'antd'
import type { ImportDraft, ImportRow } from '../../adapters/web/api.ts'
import { PreviewFoot, type PreviewProps } from './preview-foot.tsx'
import { PreviewNotes } from './preview-notes.tsx'
import { PlanYear } from './plan-year.tsx'
import { RowCard } from './row-card.tsx'

const ROWS_A_PAGE = 50

/** The table as it was understood, doubtful rows first; nothing is stored before somebody says so. */
export function Preview(props: PreviewProps) {
  const { draft, onDraft, onSignedOut } = props
  return (
    <>
      <div className="preview-head">
        <h2>{draft.title === '' ? '（无标题）' : draft.title}</h2>
        <span className="preview-file">{draft.fileName}</span>
      </div>
      <PlanYear {...{ draft, onDraft, onSignedOut }} />
      <PreviewNotes draft={draft} />
      <Rows draft={draft} />
      <PreviewFoot {...props} />
    </>
  )
}

type Only = 'all' | 'doubtful'

function Rows({ draft }: { draft: ImportDraft }) {
  const [only, setOnly] = useState<Only>('all')
  const [page, setPage] = useState(1)
  const doubtful = draft.rows.filter(isDoubtful)
  const rows = only === 'all' ? draft.rows : doubtful
  return (
    <>
      <Segmented<Only>
        className="preview-only"
        aria-label="看哪些"
        value={only}
        onChange={(value) => {
          setOnly(value)
          setPage(1)
        }}
        options={[
          { value: 'all', label: `全部 ${draft.rows.length}` },
          { value: 'doubtful', label: `待核对 ${doubtful.length}`, disabled: doubtful.length === 0 },
        ]}
      />
      {rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((row) => (
        <RowCard key={row.no} row={row} />
      ))}
      <Pagination
        className="preview-pages"
        align="center"
        hideOnSinglePage
        simple
        total={rows.length}
        pageSize={ROWS_A_PAGE}
        current={page}
        onChange={setPage}
      />
    </>
  )
}

function isDoubtful({ doubts }: ImportRow): boolean {
  return doubts.length > 0
}
