import { isUnsure } from '../domain/duty/certainty.ts'
import type { Duty, Plan } from '../domain/duty/duty.ts'
import { arrivalsOf } from '../domain/obligation/arrival.ts'
import { decide } from '../domain/obligation/decide.ts'
import type { Outlook } from '../domain/obligation/outlook.ts'
import { plansInForce } from '../domain/obligation/state.ts'
import type { Sender } from '../language/sender.ts'
import { resolveReading } from '../language/resolve/reading.ts'
import { replyText } from '../language/zh/wording/reply.ts'
import { readTimeCorrection } from '../table/read-correction.ts'
import { viewOf, type Context } from './context.ts'
import { readingReceipt, type ReadingReceipt } from './reading-receipt.ts'

/** A row in force whose reading waits for an administrator; nobody is reminded of it meanwhile. */
export interface WaitingReading {
  no: number
  text: string
  /** Title of its plan. */
  plan: string
  /** What the table says beside it; null where it says nothing. */
  beside: string | null
  reading: ReadingReceipt
}

export function waitingReadings(view: Outlook): WaitingReading[] {
  return plansInForce(view.state).flatMap((plan) =>
    plan.duties.filter(isUnsure).map((duty) => waiting(view, plan, duty)),
  )
}

function waiting(view: Outlook, plan: Plan, duty: Duty): WaitingReading {
  const reading = readingReceipt(view, plan, duty, arrivalsOf(view, plan)(duty))
  return { no: duty.no, text: duty.text, plan: plan.title, beside: duty.beside ?? null, reading }
}

export interface ReadingSettled {
  /** What the same sentence in chat would have been answered. */
  reply: string
  /** Null where it was not settled. */
  receipt: number | null
}

/** A tap on the page: the reading is right (null), or these are the times; the same as the sentence in chat. */
export async function settleReading(
  context: Context,
  { no, words }: { no: number; words: string | null },
  by: string,
): Promise<ReadingSettled> {
  const { outcome, change } = await context.store.transact((state) => {
    const view = viewOf(context, state)
    const sender: Sender = {
      actor: { userId: by, units: [], admin: true },
      chat: null,
      known: true,
      units: [],
    }
    const change =
      words === null ? ({ type: 'confirm' } as const) : { type: 'times' as const, words, explicit: true }
    const intent = { kind: 'reading' as const, labels: [{ no, part: null }], change }
    const outcomes = resolveReading(view, sender, intent, readTimeCorrection)
    const events = outcomes
      .flatMap(({ commands }) => commands)
      .flatMap((command) => decide(view, command).events)
    const facts = outcomes.flatMap((one) => one.facts)
    return {
      draft: events.length > 0 ? { at: view.now, by, events } : null,
      outcome: replyText(view, facts) ?? '',
    }
  })
  return { reply: outcome, receipt: change?.seq ?? null }
}
