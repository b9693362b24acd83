import { Alert, Collapse } from 'antd'
import type { ImportDraft } from '../../adapters/web/api.ts'

/** What the import would do to what is stored, and what the reader noticed about the table as a whole. */
export function PreviewNotes({ draft }: { draft: ImportDraft }) {
  const notes = notesOf(draft)
  return (
    <>
      {notes.map(({ type, text }) => (
        <Alert key={text} className="import-note" type={type} showIcon title={text} />
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

function notesOf({ replaces, renumbered, reworded, year, tableYear }: ImportDraft) {
  const notes: { type: 'info' | 'warning'; text: string }[] = []
  if (replaces) notes.push({ type: 'info', text: '同名、同年度的任务表正在执行：这份会成为它的新版本。' })
  if (tableYear !== null && tableYear !== year)
    notes.push({
      type: 'info',
      text: `表里写的是 ${tableYear} 年，现在按 ${year} 年执行；写明了年份的时限不变。`,
    })
  if (renumbered)
    notes.push({
      type: 'warning',
      text: `编号与别的任务表重复，已顺延：原 ${renumbered.from} 号改为 ${renumbered.to} 号，以此类推。`,
    })
  if (reworded.length > 0)
    notes.push({
      type: 'warning',
      text: `编号 ${reworded.join('、')} 的内容或时限变了：原来的办理记录留在台账里，不再计入。`,
    })
  return notes
}
