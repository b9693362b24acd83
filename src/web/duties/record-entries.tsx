import type { DutyDesk, DutyRecord } from '../../adapters/web/api.ts'
import { momentOf } from '../text/chat-time.ts'

/** What was reported, asked and decided. */
export function RecordEntries({
  entries,
  timezone,
}: Pick<DutyRecord, 'entries'> & Pick<DutyDesk, 'timezone'>) {
  return (
    <section aria-label="台账">
      <h3>台账</h3>
      {entries.length === 0 && <p className="duty-soft">还没有登记。</p>}
      <ul className="record">
        {entries.map((entry) => (
          <li key={`${entry.receipt} ${entry.unit} ${entry.period} ${entry.text}`}>
            <div>{entry.text}</div>
            <div className="duty-soft">
              {momentOf(entry.at, timezone)} · {entry.unit} {entry.period} · {entry.by}（回执 #{entry.receipt}
              ）
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
