import { useState } from 'react'
import { Pagination, Segmented, Tag } from 'antd'
import type { RollOverRow } from '../../adapters/web/api.ts'

const ROWS_A_PAGE = 50

const KINDS: Readonly<Record<RollOverRow['kind'], { name: string; color: string }>> = {
  moves: { name: '按新年度再来', color: 'blue' },
  'goes-on': { name: '照常继续', color: 'green' },
  stays: { name: '不会再来', color: 'red' },
}

type Only = 'all' | 'doubtful' | RollOverRow['kind']

/** The rows, those first that ask for a look. */
export function RollOverRows({ rows, year }: { rows: RollOverRow[]; year: number }) {
  const [only, setOnly] = useState<Only>('all')
  const [page, setPage] = useState(1)
  const passing = (which: Only) => rows.filter((row) => passes(row, which))
  const shown = passing(only)
  const option = (value: Only, name: string) => {
    const { length } = passing(value)
    return { value, label: `${name} ${length}`, disabled: length === 0 }
  }
  return (
    <>
      <div className="roll-only">
        <Segmented<Only>
          aria-label="看哪些"
          value={only}
          onChange={(value) => {
            setOnly(value)
            setPage(1)
          }}
          options={[
            option('all', '全部'),
            option('doubtful', '请核对'),
            option('moves', '再来'),
            option('goes-on', '继续'),
            option('stays', '不再来'),
          ]}
        />
      </div>
      {shown.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE).map((row) => (
        <Row key={`${row.plan} ${row.no}`} {...{ row, year }} />
      ))}
      <Pagination
        className="preview-pages"
        align="center"
        hideOnSinglePage
        simple
        total={shown.length}
        pageSize={ROWS_A_PAGE}
        current={page}
        onChange={setPage}
      />
    </>
  )
}

function passes({ doubts, kind }: RollOverRow, only: Only): boolean {
  if (only === 'all') return true
  return only === 'doubtful' ? doubts.length > 0 : kind === only
}

function Row({
  row: { no, text, units, kind, parts, doubts, stillOpen },
  year,
}: {
  row: RollOverRow
  year: number
}) {
  return (
    <article className={doubts.length > 0 ? 'row-card row-card-unsure' : 'row-card'} aria-label={`${no} 号`}>
      <div className="row-text">
        <b>〔{no}〕</b>
        {text}
      </div>
      <div className="row-units">
        {units.join('、')}
        {stillOpen > 0 && <div className="row-place">以前没办结的 {stillOpen} 项仍是待办</div>}
      </div>
      <div className="row-times">
        <Tag color={KINDS[kind].color}>{KINDS[kind].name}</Tag>
        <ul>
          {parts.map(({ label, sentence, was, will }, index) => (
            <li key={index}>
              {label !== null && <b>{label} </b>}
              {sentence}
              {(was.length > 0 || will.length > 0) && (
                <span className="row-next">
                  {was.join('、') || '（没有）'} → {will.join('、') || `${year} 年没有`}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {doubts.length > 0 && (
        <ul className="row-doubts">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </article>
  )
}
