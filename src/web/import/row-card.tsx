import { Button, Tag } from 'antd'
import type { ImportEdit, ImportReading, ImportRow } from '../../adapters/web/api.ts'
import { CERTAINTIES } from './certainties.ts'

const ROLES = { lead: '牵头', support: '配合', responsible: '责任' } as const

interface Props {
  row: ImportRow
  isBusy: boolean
  onEdit: (row: number, edit: ImportEdit) => void
  onOpen: (row: number) => void
}

/** One row: what the table says beside how it was understood, who owes it, and when. */
export function RowCard({ row: one, isBusy, onEdit, onOpen }: Props) {
  const { row, no, text, section, task, source, reading, warnings, edit } = one
  const isUnsure = reading.certainty === 'unsure'
  return (
    <article className={isUnsure ? 'row-card row-card-unsure' : 'row-card'} aria-label={`${no} 号`}>
      <div className="row-text">
        <b>〔{no}〕</b>
        {text}
        <Place words={[section, task].filter((words) => words !== null).join(' · ')} />
        <Source label="旁边写的" words={source?.note} />
      </div>
      <div className="row-units">
        <Units units={one.units} />
        <Source words={source?.units} />
      </div>
      <div className="row-times">
        <Reading reading={reading} no={no} />
        <Source words={source?.time} />
        <Before was={one.was} />
      </div>
      {warnings.length > 0 && (
        <ul className="row-doubts">
          {warnings.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <div className="row-buttons">
        {edit !== null && <Tag color="purple">{edit.confirmed ? '已核对' : '已改'}</Tag>}
        {edit !== null && (
          <Button size="small" type="text" disabled={isBusy} onClick={() => onEdit(row, {})}>
            恢复原样
          </Button>
        )}
        {isUnsure && (
          <Button
            size="small"
            type="primary"
            ghost
            disabled={isBusy}
            onClick={() => onEdit(row, { ...edit, confirmed: true })}
          >
            读得对
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={() => onOpen(row)}>
          修改
        </Button>
      </div>
    </article>
  )
}

function Units({ units }: Pick<ImportRow, 'units'>) {
  if (units.length === 0) return <Tag color="warning">责任单位待定</Tag>
  return units.map(({ name, role, isGroup }) => (
    <Tag key={`${role} ${name}`} color={role === 'support' ? 'default' : 'blue'}>
      {ROLES[role]}：{name}
      {isGroup && '（统称）'}
    </Tag>
  ))
}

/** The parts as they were read, with the next days. */
export function Reading({ reading, no }: { reading: ImportReading; no: number }) {
  const { parts, certainty } = reading
  return (
    <ul>
      {parts.map(({ basis, sentence, next }, index) => (
        <li key={index}>
          {parts.length > 1 && <b>{`${no}.${index + 1} `}</b>}
          {basis !== null && basis !== '' && `“${basis}”→ `}
          {sentence}
          {next.length > 0 && <span className="row-next">接下来：{next.join('、')}</span>}
        </li>
      ))}
      <Tag color={CERTAINTIES[certainty].colour}>{CERTAINTIES[certainty].label}</Tag>
    </ul>
  )
}

/** What the table itself says; nothing where it says nothing. */
export function Source({ label = '表里写的', words = '' }: { label?: string; words: string | undefined }) {
  return words === '' ? null : (
    <div className="row-source">
      {label}：{words}
    </div>
  )
}

/** What a change of its times changes. */
function Before({ was }: Pick<ImportRow, 'was'>) {
  if (was === null) return null
  const next = was.next.length > 0 ? `接下来：${was.next.join('、')}` : '接下来没有期限'
  return (
    <div className="row-source">
      改之前：{was.sentence}
      {next}
    </div>
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
