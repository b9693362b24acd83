import type { DutyRecord } from '../../adapters/web/api.ts'

/** What was reported, asked and decided. */
export function RecordEntries({ entries }: Pick<DutyRecord, 'entries'>) {
  return (
    <section aria-label="台账">
      <h3>台账</h3>
      {entries.length === 0 && <p className="duty-soft">还没有登记。</p>}
      <ul className="record">
        {entries.map((entry) => (
          <li key={`${entry.receipt} ${entry.unit} ${entry.period} ${entry.text}`}>
            <div>{entry.text}</div>
            <div className="duty-soft">
              {shownTime(entry.at)} · {entry.unit} {entry.period} · {entry.by}（回执 #{entry.receipt}）
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function shownTime(at: number): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
