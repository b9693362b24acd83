import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { ReportIntent, UnsureIntent } from '../intent.ts'
import type { Sender } from '../sender.ts'
import { tell, type Outcome } from './outcome.ts'
import { MOST_CHOICES, resolveLabel } from './report.ts'

/** 2好像完成了: asked, so that one digit or 是 answers it; among people only where it can hardly be anything else. */
export function askWhether(view: Outlook, sender: Sender, intent: UnsureIntent): Outcome[] {
  const { labels, likely, ofUnit } = intent
  const mayAsk = ofUnit !== true && (likely || sender.chat === null)
  const asked = mayAsk ? reportable(view, sender, labels) : []
  const choices = asked.flatMap((one) => one.choices)
  if (asked.length === 0 || choices.length > MOST_CHOICES) return [tell(intent)]
  return asked.map((one) => (one.choices.length > 0 ? { ...one, remark: intent.remark ?? null } : one))
}

/** What a report of these numbers could record or has recorded; nothing where any of them is neither. */
function reportable(view: Outlook, sender: Sender, labels: UnsureIntent['labels']): Outcome[] {
  if (labels.length > MOST_CHOICES) return []
  const report: ReportIntent = {
    ...{ kind: 'report', certainty: 'implied', target: { by: 'numbers', labels }, all: false, past: true },
    ...{
      times: null,
      unit: null,
      when: null,
      share: false,
      topic: null,
      remark: null,
      named: [],
      doers: [],
      node: null,
    },
  }
  const found = labels.map((label) => resolveLabel(view, sender, report, label))
  const isDone = ({ facts }: Outcome) => facts.some(({ kind }) => kind === 'already-done')
  return found.every((one) => one.choices.length > 0 || isDone(one)) ? found : []
}
