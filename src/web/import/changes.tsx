import { Button, Collapse } from 'antd'
import type { ImportChange, ImportChanges, ImportDraft, ImportEdit } from '../../adapters/web/api.ts'

const KINDS: readonly [Exclude<keyof ImportChanges, 'renumbered'>, string][] = [
  ['added', '新增'],
  ['removed', '不再有'],
  ['reworded', '改了字句'],
  ['units', '改了单位'],
  ['times', '改了时间'],
]

interface Props {
  draft: ImportDraft
  isBusy: boolean
  onEdit: (row: number, edit: ImportEdit) => void
}

/** What the table changes about the plan in force. */
export function Changes({ draft, isBusy, onEdit }: Props) {
  const { changes, replaces, rows } = draft
  if (replaces === null) return null
  const shown = KINDS.filter(([kind]) => changes[kind].length > 0)
  const moved = changes.renumbered
  if (shown.length === 0 && moved.length === 0)
    return <p className="import-note">与正在执行的“{replaces.title || '（无标题）'}”没有区别。</p>
  const editOf = (row: number) => rows.find((one) => one.row === row)?.edit ?? {}
  const same = (row: number) => onEdit(row, { ...editOf(row), same: true })

  return (
    <Collapse
      className="import-note"
      size="small"
      defaultActiveKey={shown.map(([kind]) => kind).filter((kind) => kind !== 'added')}
      items={[
        ...shown.map(([kind, name]) => ({
          key: kind,
          label: `${name} ${changes[kind].length} 项`,
          children: (
            <List changes={changes[kind]} isReworded={kind === 'reworded'} {...{ isBusy }} onSame={same} />
          ),
        })),
        ...(moved.length === 0
          ? []
          : [
              {
                key: 'renumbered',
                label: `换了编号 ${moved.length} 项，登记照旧`,
                children: moved.map(({ was, no }) => `${was} → ${no}`).join('，'),
              },
            ]),
      ]}
    />
  )
}

interface ListProps {
  changes: ImportChange[]
  isReworded: boolean
  isBusy: boolean
  onSame: (row: number) => void
}

function List({ changes, isReworded, isBusy, onSame }: ListProps) {
  return (
    <ul className="change-list">
      {changes.map(({ no, row, was, text, before, after, kept, note }) => (
        <li key={`${no ?? ''} ${was ?? ''}`}>
          <div>{note}</div>
          {isReworded && before !== null && (
            <>
              <del>{before}</del>
              <ins>{after}</ins>
            </>
          )}
          {!isReworded && <div className="row-place">{text}</div>}
          {isReworded && !kept && row !== null && (
            <Button size="small" disabled={isBusy} onClick={() => onSame(row)}>
              是同一项，登记照旧
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
