import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Response } from '../../src/language/respond.ts'
import { sampleRoster } from './seed-plan.ts'
import type { Line } from './talk.ts'

/**
 * A conversation as the tables of test/language/conversations write it, one a line:
 *
 *     setup line // setup line // as@chat "quoted text": what is said => wanted; wanted
 *
 * wanted: `completed 2 56` must happen, `?completed 2` may, `recorded 3` is completed or progressed, `nothing`, `asks` (a
 * question and nothing else), `says a|b`, `not word`, `of unit` (whose record changes; else the speaker's), `any`.
 */
export interface Conversation {
  file: string
  category: string
  name: string
  setup: Line[]
  line: Line
  wanted: Wanted
}

interface Wanted {
  must: Map<string, Set<string>>
  may: Map<string, Set<string>>
  recorded: Set<string>
  asks: boolean
  any: boolean
  says: string[][]
  not: string[]
  unit: string | null
}

const FOLDER = fileURLToPath(new URL('../language/conversations/', import.meta.url))

export function conversations(): Conversation[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readTable(file.replace('.txt', ''), readFileSync(FOLDER + file, 'utf8')))
}

function readTable(file: string, text: string): Conversation[] {
  let category = ''
  const found: Conversation[] = []
  for (const row of text.split('\n')) {
    if (row.startsWith('## ')) category = row.slice(3)
    else if (row.includes(' => ')) found.push(readRow(file, category, row))
  }
  return found
}

function readRow(file: string, category: string, row: string): Conversation {
  const at = row.lastIndexOf(' => ')
  const lines = row.slice(0, at).split(' // ').map(readLine)
  const line = lines.pop()
  if (line === undefined) throw new Error(`no line in ${row}`)
  return {
    file,
    category,
    name: row,
    setup: lines,
    line,
    wanted: readWanted(row.slice(at + 4), unitOf(line.as)),
  }
}

function readLine(written: string): Line {
  const match = /^(\w+)(?:@([\w-]+))?(?: "(.*?)")?: (.*)$/.exec(written)
  if (!match) throw new Error(`not a line of a conversation: ${written}`)
  const [, as = '', chat, quote, text = ''] = match
  return { as, chat: chat ?? null, quote: quote === undefined ? null : unescape(quote), text: unescape(text) }
}

function unescape(text: string): string {
  return text
    .replaceAll('\\n', '\n')
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

function unitOf(userId: string): string | null {
  const unit = sampleRoster().units.find(({ contacts }) => contacts.some((c) => c.userId === userId))
  return unit?.name ?? null
}

function readWanted(text: string, unit: string | null): Wanted {
  const wanted: Wanted = {
    must: new Map(),
    may: new Map(),
    recorded: new Set(),
    asks: false,
    any: false,
    says: [],
    not: [],
    unit,
  }
  for (const part of text.split(';').map((p) => p.trim())) readPart(wanted, part)
  return wanted
}

function readPart(wanted: Wanted, part: string): void {
  const [word = '', ...rest] = part.split(' ')
  if (word === 'asks') wanted.asks = true
  else if (word === 'any') wanted.any = true
  else if (word === 'says') wanted.says.push(rest.join(' ').split('|'))
  else if (word === 'not') wanted.not.push(rest.join(' '))
  else if (word === 'of') wanted.unit = rest.join(' ')
  else if (word === 'recorded') wanted.recorded = new Set(rest)
  else if (word === '?recorded')
    for (const type of ['completed', 'progressed']) wanted.may.set(type, new Set(rest))
  else if (word.startsWith('?')) wanted.may.set(word.slice(1), new Set(rest))
  else if (word !== 'nothing') wanted.must.set(word, new Set(rest))
}

export interface Verdict {
  /** What is not as wanted; empty where all is well. */
  wrong: string[]
  /** Something is recorded as done, or as done by the wrong unit, that nobody said was. */
  falseClose: boolean
}

const kind = (type: string) => (type === 'postponement-requested' ? 'postponed' : type)

export function judge(wanted: Wanted, { effects, reply }: Response): Verdict {
  if (wanted.any) return { wrong: [], falseClose: false }
  const seen = effects.map((e) => ({ type: kind(e.type), no: e.key.split(/[.|]/)[0] ?? '', unit: e.unit }))
  const strays = seen.filter(({ type, no, unit }) => !expected(wanted, type, no, unit))
  const missing = [...wanted.must].flatMap(([type, nos]) =>
    [...nos]
      .filter((no) => !seen.some((e) => e.type === type && matches(no, e.no, e.unit)))
      .map((no) => `${type} ${no} missing`),
  )
  const unrecorded = [...wanted.recorded].filter(
    (no) => !seen.some((e) => e.no === no && ['completed', 'progressed'].includes(e.type)),
  )
  const said = reply ?? ''
  return {
    wrong: [
      ...strays.map(({ type, no, unit }) => `${type} ${no} ${unit} not expected`),
      ...missing,
      ...unrecorded.map((no) => `${no} not recorded`),
      ...(wanted.asks && !said.includes('？') ? ['no question'] : []),
      ...wanted.says.filter((words) => !words.some((w) => said.includes(w))).map((w) => `no ${w.join('|')}`),
      ...wanted.not.filter((word) => said.includes(word)).map((word) => `says ${word}`),
    ],
    falseClose: strays.some(({ type }) => type === 'completed'),
  }
}

function expected(wanted: Wanted, type: string, no: string, unit: string): boolean {
  const free = ['urged', 'transferred'].includes(type)
  if (!free && wanted.unit !== null && unit !== wanted.unit) return false
  const listed = [...(wanted.must.get(type) ?? []), ...(wanted.may.get(type) ?? [])]
  if (listed.some((entry) => matches(entry, no, unit))) return true
  if (type === 'transferred' && wanted.may.has(type)) return true
  if (type === 'progressed' && wanted.must.get('completed')?.has(no)) return true
  return ['completed', 'progressed'].includes(type) && wanted.recorded.has(no)
}

/** A number, a unit, any (*), or `37→执法队`. */
function matches(entry: string, no: string, unit: string): boolean {
  const [first, to] = entry.split('→')
  if (to !== undefined) return first === no
  return entry === '*' || entry === no || entry === unit
}
