import { Tag } from 'antd'
import type { ImportRow } from '../../adapters/web/api.ts'

const ROLES = { lead: '牵头', support: '配合', responsible: '责任' } as const

/** One row: what the table says, who owes it, and when. */
export function RowCard({ row }: { row: ImportRow }) {
  const { no, text, section, task, units, times, doubts } = row
  return (
    <article
      className={doubts.length > 0 ? 'row-card row-card-doubtful' : 'row-card'}
      aria-label={`${no} 号`}
    >
      <div className="row-text">
        <b>〔{no}〕</b>
        {text}
        <Place words={[section, task].filter((one) => one !== null).join(' · ')} />
      </div>
      <div className="row-units">
        {units.length === 0 && <Tag color="warning">责任单位待定</Tag>}
        {units.map(({ name, role, isGroup }) => (
          <Tag key={`${role} ${name}`} color={role === 'support' ? 'default' : 'blue'}>
            {ROLES[role]}：{name}
            {isGroup && '（统称）'}
          </Tag>
        ))}
      </div>
      <ul className="row-times">
        {times.map(({ basis, sentence }, index) => (
          <li key={index}>
            {times.length > 1 && <b>{`${no}.${index + 1} `}</b>}
            {basis === null ? '没有写时限' : `“${basis}”`}
            {sentence !== '' && <span className="row-sentence">→ {sentence}</span>}
          </li>
        ))}
      </ul>
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

/** Where in the table it stands: a key task may be a page long. */
function Place({ words }: { words: string }) {
  return (
    <div className="row-place" title={words}>
      {words}
    </div>
  )
}
