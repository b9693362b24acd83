import { Alert, Button, Collapse } from 'antd'
import type { ImportDraft } from '../../adapters/web/api.ts'

interface Props {
  draft: ImportDraft
  isBusy: boolean
  onReplace: (plan: string) => void
}

/** What the import would do to what is stored, and what the reader noticed about the table as a whole. */
export function PreviewNotes({ draft, isBusy, onReplace }: Props) {
  const notes = notesOf(draft)
  return (
    <>
      {notes.map(({ type, text }) => (
        <Alert key={text} className="import-note" type={type} showIcon title={text} />
      ))}
      {draft.like.map(({ id, title }) => (
        <Alert
          key={id}
          className="import-note"
          type="warning"
          showIcon
          title={`正在执行的“${title}”标题相近。如果这份是它的修订版，请点右边；否则两张表一起执行。`}
          action={
            <Button size="small" disabled={isBusy} onClick={() => onReplace(id)}>
              是它的修订版
            </Button>
          }
        />
      ))}
      {draft.warnings.length > 0 && (
        <Collapse
          className="import-note"
          size="small"
          items={[
            {
              key: 'table',
              label: `整张表请核对 ${draft.warnings.length} 处`,
              children: (
                <ul className="preview-warnings">
                  {draft.warnings.map(({ at, message }, index) => (
                    <li key={index}>
                      <b>{at}</b>：{message}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function notesOf({ replaces, notes, year, tableYear, rows }: ImportDraft) {
  const shown: { type: 'info' | 'warning'; text: string }[] = []
  const unsure = rows.filter(({ reading }) => reading.certainty === 'unsure').length
  if (unsure > 0)
    shown.push({ type: 'warning', text: `${unsure} 项没有读准（待确认）：确认之前不提醒任何单位。` })
  if (replaces)
    shown.push({
      type: 'info',
      text: `这份会成为正在执行的“${replaces.title || '（无标题）'}”的新版本，改了什么列在下面。`,
    })
  if (tableYear !== null && tableYear !== year)
    shown.push({
      type: 'info',
      text: `表里写的是 ${tableYear} 年，现在按 ${year} 年执行；写明了年份的时限不变。`,
    })
  for (const text of notes) shown.push({ type: 'warning', text })
  return shown
}
