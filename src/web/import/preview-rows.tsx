import { useState } from 'react'
import { Pagination, Segmented } from 'antd'
import type { ImportDraft, ImportEdit, ImportRow } from '../../adapters/web/api.ts'
import { RowCard } from './row-card.tsx'
import { RowEditor } from './row-editor.tsx'

const ROWS_A_PAGE = 50

type Only = 'all' | 'unsure' | 'noticed'

const PASSES: Record<Only, (row: ImportRow) => boolean> = {
  all: () => true,
  unsure: ({ reading }) => reading.certainty === 'unsure',
  noticed: ({ warnings }) => warnings.length > 0,
}

interface Props {
  draft: ImportDraft
  isBusy: boolean
  onEdit: (row: number, edit: ImportEdit) => void
}

/** The rows, a page at a time, each to be mended. */
export function PreviewRows({ draft, isBusy, onEdit }: Props) {
  const [only, setOnly] = useState<Only>('all')
  const [page, setPage] = useState(1)
  const [open, setOpen] = useState<number | null>(null)
  const count = (which: Only) => draft.rows.filter(PASSES[which]).length
  const rows = draft.rows.filter(PASSES[only])
  const current = Math.max(1, Math.min(page, Math.ceil(rows.length / ROWS_A_PAGE)))
  const edited = draft.rows.find(({ row }) => row === open)

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
          { value: 'unsure', label: `待确认 ${count('unsure')}`, disabled: count('unsure') === 0 },
          { value: 'noticed', label: `请核对 ${count('noticed')}`, disabled: count('noticed') === 0 },
        ]}
      />
      {rows.slice((current - 1) * ROWS_A_PAGE, current * ROWS_A_PAGE).map((row) => (
        <RowCard key={row.row} {...{ row, isBusy, onEdit }} onOpen={setOpen} />
      ))}
      <Pagination
        className="preview-pages"
        align="center"
        hideOnSinglePage
        simple
        total={rows.length}
        pageSize={ROWS_A_PAGE}
        current={current}
        onChange={setPage}
      />
      {edited && (
        <RowEditor
          key={edited.row}
          row={edited}
          onClose={() => setOpen(null)}
          onSave={(edit) => {
            setOpen(null)
            onEdit(edited.row, edit)
          }}
        />
      )}
    </>
  )
}
