import type { Report, State, UndoableChange } from '../../../domain/obligation/state.ts'
import type { SettledReading } from '../../../domain/obligation/reading.ts'
import { columnsPart, rowsPart, type StatePart } from './state-part.ts'
import { isStoredObject } from './stored.ts'

type ReportRow = Required<Omit<Report, 'remark'>> & { key: string; remark: string | null }

const reports = columnsPart<ReportRow>(
  { key: true, receipt: true, by: true, at: true, count: true, remark: true },
  function* (state) {
    for (const [key, all] of state.reports) {
      for (const report of all) yield { ...report, key, remark: report.remark ?? null }
    }
  },
  (state, cell) => {
    const report: Report = { receipt: cell('receipt'), by: cell('by'), at: cell('at'), count: cell('count') }
    const remark = cell('remark')
    if (remark !== null) report.remark = remark
    const before = state.reports.get(cell('key'))
    state.reports.set(cell('key'), before ? [...before, report] : [report])
  },
)

type ChangeRow = UndoableChange & { receipt: number }

const changes = columnsPart<ChangeRow>(
  { receipt: true, by: true, at: true, what: true, keys: true, undoneBy: true },
  function* (state) {
    for (const [receipt, change] of state.changes) yield { ...change, receipt }
  },
  (state, cell) => {
    const change = { by: cell('by'), at: cell('at'), what: cell('what'), keys: cell('keys'), undoneBy: cell('undoneBy') }
    state.changes.set(cell('receipt'), change)
  },
)

/** A new part of the state does not compile without its line here. */
const PARTS: Record<Exclude<keyof State, 'seq'>, StatePart> = {
  plans: listPart((state) => state.plans),
  rosters: listPart((state) => state.rosters),
  meanings: meaningsPart(),
  readings: rowsPart<SettledReading>(
    (state) => state.readings,
    (state, row) => (state.readings = [...state.readings, row]),
  ),
  reports,
  postponements: mapPart((state) => state.postponements),
  transfers: mapPart((state) => state.transfers),
  verdicts: mapPart((state) => state.verdicts),
  progress: mapPart((state) => state.progress),
  evidence: mapPart((state) => state.evidence),
  latestEvidence: mapPart((state) => state.latestEvidence),
  acknowledgements: mapPart((state) => state.acknowledgements),
  triggers: mapPart((state) => state.triggers),
  bindings: mapPart((state) => state.bindings),
  persons: mapPart((state) => state.persons),
  pauses: mapPart((state) => state.pauses),
  leaves: mapPart((state) => state.leaves),
  urgings: mapPart((state) => state.urgings),
  reminded: mapPart((state) => state.reminded),
  digestDays: mapPart((state) => state.digestDays),
  secondDays: mapPart((state) => state.secondDays),
  spent: mapPart((state) => state.spent),
  failedDays: mapPart((state) => state.failedDays),
  changes,
  questions: mapPart((state) => state.questions),
  outbox: mapPart((state) => state.outbox),
  heardChats: mapPart((state) => state.heardChats),
  heardMembers: mapPart((state) => state.heardMembers),
  members: mapPart((state) => state.members),
  cards: mapPart((state) => state.cards),
  tallies: mapPart((state) => state.tallies),
  reportDays: mapPart((state) => state.reportDays),
  silences: mapPart((state) => state.silences),
  unreached: mapPart((state) => state.unreached),
  rules: rowsPart(
    (state) => (state.rules ? [state.rules] : []),
    (state, row) => (state.rules = row),
  ),
  seenMessages: mapPart((state) => state.seenMessages),
}

function meaningsPart(): StatePart {
  return columnsPart<{ no: number; meanings: readonly string[] }>(
    { no: true, meanings: true },
    (state) => state.meanings.entries().map(([no, meanings]) => ({ no, meanings })),
    (state, cell) => state.meanings.set(cell('no'), cell('meanings')),
  )
}

function listPart<Value>(of: (state: State) => Value[]): StatePart {
  return rowsPart(of, (state, row) => of(state).push(row))
}

function mapPart<Value>(of: (state: State) => Map<string, Value>): StatePart {
  return columnsPart<{ key: string; value: Value }>(
    { key: true, value: true },
    (state) => of(state).entries().map(([key, value]) => ({ key, value })),
    (state, cell) => of(state).set(cell('key'), cell('value')),
  )
}

/** Large enough that a line costs little, small enough that writing one does not hold up the answers. */
const ROWS_A_LINE = 1000

const PART_BY_NAME = new Map(Object.entries(PARTS))

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
  if (!isStoredObject(record) || typeof record['part'] !== 'string') return false
  return PART_BY_NAME.get(record['part'])?.add(state, record['rows']) ?? false
}
