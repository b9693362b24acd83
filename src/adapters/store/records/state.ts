import { z } from 'zod'
import type {
  OutboxEntry,
  PlanVersion,
  Question,
  Report,
  RosterVersion,
  State,
  UndoableChange,
} from '../../../domain/obligation/state.ts'
import { digestItem } from './digest-item.ts'
import { planRecord } from './plan.ts'
import { rosterRecord } from './roster.ts'
import { civilDay, instant, receiptNumber, type Shape } from './shape.ts'
import { columnsPart, rowsPart, type StatePart } from './state-part.ts'

const planVersion = z.strictObject({
  receipt: receiptNumber,
  at: instant,
  plan: planRecord,
} satisfies Shape<PlanVersion>)

const rosterVersion = z.strictObject({
  receipt: receiptNumber,
  roster: rosterRecord,
} satisfies Shape<RosterVersion>)

const question = z.strictObject({
  chat: z.string().nullable(),
  askedAt: instant,
  choices: z.array(z.string()),
  remark: z.string().exactOptional(),
} satisfies Shape<Question>)

const outboxEntry = z.strictObject({
  id: z.string(),
  queuedAt: instant,
  to: z.string(),
  mentions: z.array(z.string()),
  items: z.array(digestItem),
  text: z.string(),
} satisfies Shape<OutboxEntry>)

type ReportRow = Required<Omit<Report, 'remark'>> & { key: string; remark: string | null }

const reports = columnsPart<ReportRow>(
  {
    key: z.string(),
    receipt: receiptNumber,
    by: z.string(),
    at: instant,
    count: z.int(),
    remark: z.string().nullable(),
  },
  function* (state) {
    for (const [key, all] of state.reports) {
      for (const report of all) yield { ...report, key, remark: report.remark ?? null }
    }
  },
  (state, { key, remark, ...rest }) => {
    const report = remark === null ? rest : { ...rest, remark }
    state.reports.set(key, [...(state.reports.get(key) ?? []), report])
  },
)

type ChangeRow = UndoableChange & { receipt: number }

const changes = columnsPart<ChangeRow>(
  {
    receipt: receiptNumber,
    by: z.string(),
    at: instant,
    what: z.enum(['reported', 'plan-imported', 'roster-imported']),
    keys: z.array(z.string()),
    undoneBy: receiptNumber.nullable(),
  },
  function* (state) {
    for (const [receipt, change] of state.changes) yield { ...change, receipt }
  },
  (state, { receipt, ...change }) => state.changes.set(receipt, change),
)

/** A new part of the state does not compile without its line here. */
const PARTS: Record<Exclude<keyof State, 'seq'>, StatePart> = {
  plans: listPart(planVersion, (state) => state.plans),
  rosters: listPart(rosterVersion, (state) => state.rosters),
  reports,
  reminded: mapPart(civilDay, (state) => state.reminded),
  digestDays: mapPart(civilDay, (state) => state.digestDays),
  changes,
  questions: mapPart(question, (state) => state.questions),
  outbox: mapPart(outboxEntry, (state) => state.outbox),
  seenMessages: mapPart(receiptNumber, (state) => state.seenMessages),
}

function listPart<Value>(value: z.ZodType<Value, Value>, of: (state: State) => Value[]): StatePart {
  return rowsPart(value, of, (state, row) => of(state).push(row))
}

function mapPart<Value>(value: z.ZodType<Value, Value>, of: (state: State) => Map<string, Value>): StatePart {
  return columnsPart<{ key: string; value: Value }>(
    { key: z.string(), value },
    (state) => of(state).entries().map(([key, value]) => ({ key, value })),
    (state, { key, value }) => of(state).set(key, value),
  )
}

/** Large enough that a line costs little, small enough that writing one does not hold up the answers. */
const ROWS_A_LINE = 1000

const PART_BY_NAME = new Map(Object.entries(PARTS))

const partRecord = z.strictObject({ part: z.string(), rows: z.unknown() })

/** The whole state as records of at most ROWS_A_LINE rows; `seq` stands in the snapshot's header. */
export function* stateToRecords(state: State): Generator<object> {
  for (const [part, { rows, pack }] of PART_BY_NAME) {
    for (const some of chunks(rows(state))) yield { part, rows: pack(some) }
  }
}

function* chunks<Row>(all: Iterable<Row>): Generator<Row[]> {
  let chunk: Row[] = []
  for (const row of all) {
    chunk.push(row)
    if (chunk.length < ROWS_A_LINE) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** Adds one record to the state that is being read; false where it is not a part of a state. */
export function addRecordToState(state: State, record: unknown): boolean {
  const { data } = partRecord.safeParse(record)
  if (!data) return false
  return PART_BY_NAME.get(data.part)?.add(state, data.rows) ?? false
}
