import { describe, expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from './source-files.ts'

/**
 * Who may import whom. The rules are pure and know nothing of files, chats or clocks; only main and the command line
 * know which adapters there are. docs/architecture.md says why.
 */
const ALLOWED: Record<string, readonly string[]> = {
  'domain/calendar': [],
  'domain/duty': ['domain/calendar', 'domain/once-for.ts'],
  'domain/policy.ts': ['domain/calendar', 'domain/duty'],
  'domain/obligation': ['domain/calendar', 'domain/duty', 'domain/policy.ts'],
  'domain/reminder': ['domain/calendar', 'domain/duty', 'domain/obligation', 'domain/policy.ts'],
  'domain/chinese-digits.ts': [],
  'domain/split-text.ts': [],
  'domain/recent-map.ts': [],
  'domain/send-limit.ts': [],
  'domain/once-for.ts': [],
  table: ['domain/calendar', 'domain/chinese-digits.ts', 'domain/duty'],
  language: ['domain'],
  ports: ['domain'],
  flows: ['domain', 'table', 'language', 'ports', 'errors.ts'],
  'app.ts': ['domain', 'flows', 'ports'],
  config: ['domain/calendar', 'domain/policy.ts', 'errors.ts', 'loopback.ts'],
  'adapters/store': ['domain', 'ports', 'errors.ts'],
  'adapters/web': ['domain', 'ports', 'adapters/node-http.ts', 'errors.ts', 'loopback.ts'],
  'adapters/wecom': ['domain', 'ports', 'adapters/node-http.ts', 'errors.ts', 'loopback.ts'],
  'adapters/node-http.ts': [],
  'adapters/wechaty': ['domain', 'ports', 'errors.ts'],
  'adapters/table': ['table/table.ts', 'table/grid.ts', 'errors.ts'],
  'adapters/roster': ['domain/duty', 'adapters/table', 'table/grid.ts', 'errors.ts'],
  'adapters/pino-log.ts': ['ports'],
  'adapters/prometheus.ts': [],
  'adapters/schedule-alarm.ts': ['ports'],
  'errors.ts': [],
  'loopback.ts': [],
  'main.js': ['cli'],
  web: ['adapters/web/api.ts'],
}

/** May import anything of ours: it joins the parts. */
const JOINS = ['cli']

const PURE = ['domain', 'table', 'language']
const PURE_PACKAGES = ['dayjs', 'dayjs/plugin/timezone.js', 'dayjs/plugin/utc.js', 'zod', 'chinese-days']
const IMPURE = [
  /\basync\b/,
  /\bawait\b/,
  /\bPromise\b/,
  /Date\.now/,
  /new Date\(\)/,
  /Math\.random/,
  /\bprocess\./,
  /\bconsole\./,
]

const files = sourceFiles()
const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`)
const roomOf = (path: string) =>
  Object.keys(ALLOWED)
    .filter((room) => within(path, room))
    .sort((a, b) => b.length - a.length)[0]

describe('who may import whom', () => {
  test('every file belongs to a room of the table', () => {
    const homeless = files.filter(({ path }) => !roomOf(path) && !JOINS.some((room) => within(path, room)))
    expect(homeless.map((file) => file.path)).toEqual([])
  })

  test('and imports only what its room may', () => {
    expect(files.flatMap(strayImports)).toEqual([])
  })

  test('node:http is imported for its types only: by name it costs every start a third', () => {
    const loading = files.flatMap(({ path, imports }) =>
      imports.some(({ target, typeOnly }) => target === 'node:http' && !typeOnly) ? [path] : [],
    )
    expect(loading).toEqual([])
  })

  test('pure folders use pure packages, no clock, no randomness, nothing asynchronous', () => {
    const pure = files.filter(({ path }) => PURE.some((room) => within(path, room)))
    const strays = pure.flatMap(({ path, text, imports }) => [
      ...imports
        .filter(({ own, target }) => !own && !PURE_PACKAGES.includes(target))
        .map(({ target }) => `${path}: ${target}`),
      ...IMPURE.filter((pattern) => pattern.test(withoutComments(text))).map(
        (pattern) => `${path}: ${pattern}`,
      ),
    ])
    expect(pure.length).toBeGreaterThan(50)
    expect(strays).toEqual([])
  })

  test('no circles', () => {
    expect(circles(files)).toEqual([])
  })
})

function strayImports({ path, imports }: SourceFile): string[] {
  const room = roomOf(path)
  if (room === undefined) return []
  const allowed = [room, ...(ALLOWED[room] ?? [])]
  return imports
    .filter(({ own, target }) => own && !allowed.some((other) => within(target, other)))
    .map(({ target }) => `${path} imports ${target}`)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** Circles of imports that exist while the program runs; types alone make none. */
function circles(all: readonly SourceFile[]): string[] {
  const graph = new Map(
    all.map(({ path, imports }) => [path, imports.filter((i) => i.own && !i.typeOnly).map((i) => i.target)]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
