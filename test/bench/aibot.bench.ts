import { WSClient } from '@wecom/aibot-node-sdk'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { ROOT } from '../guards/source-files.ts'
import { duty, plan, quota } from '../support/build.ts'
import { aibotServer, type AibotServer } from '../support/fake-wecom/aibot-server.ts'
import { atMost, type Line } from './bench.ts'
import { withFolder } from './store-fixtures.ts'

/** A busy morning: so many a second, from so many people, for so long. */
const RATE = 50
const PEOPLE = 300
const SECONDS = 15
const LIMIT_MS = 100
/** Enough that none is closed before the end. */
const DUTIES = 100

const person = (n: number) => `person${n % PEOPLE}`

async function fillHome(home: string, url: string): Promise<void> {
  await mkdir(join(home, 'config'))
  const channels = [{ kind: 'wecom-aibot', botId: 'BOT', secret: 'SECRET-OF-THE-BOT', url }]
  await writeFile(join(home, 'config/duban.yaml'), JSON.stringify({ channels, log: { level: 'warn' } }))
  const contacts = Array.from({ length: PEOPLE }, (_, n) => {
    return { name: `联络员${n}`, userId: person(n), mobile: null, role: 'liaison' as const }
  })
  const roster = {
    units: [{ name: '安全站', aliases: [], chat: null, contacts }],
    groups: [],
    admins: ['admin'],
  }
  const thePlan = plan(
    2026,
    ...Array.from({ length: DUTIES }, (_, index) => duty(index + 1, [quota('year', 12)])),
  )
  const store = await openFileStore(join(home, 'store'))
  const events = [
    { type: 'roster-imported' as const, roster },
    { type: 'plan-imported' as const, plan: thePlan },
  ]
  const at = Date.parse('2026-11-24T08:00:00+08:00')
  for (const event of events)
    await store.transact(() => ({ draft: { at, by: 'console', events: [event] }, outcome: null }))
  await store.close()
}

/** Milliseconds from a message going out to its answer coming in, at the rate, sorted. */
async function latencies(server: AibotServer, seconds: number): Promise<number[]> {
  const sent = new Map<string, number>()
  const first = server.frames.length
  const begun = performance.now()
  for (let n = 0; n < RATE * seconds; n++) {
    const due = begun + (n * 1000) / RATE
    if (due > performance.now()) await wait(due - performance.now())
    const at = performance.now()
    sent.set(server.message(person(n), `完成 ${1 + (n % DUTIES)}`), at)
  }
  const answered = () => server.frames.length - first
  for (let waited = 0; answered() < sent.size && waited < 5_000; waited += 50) await wait(50)
  if (answered() < sent.size) throw new Error(`${answered()} of ${sent.size} messages were answered`)
  const took = server.frames.slice(first).map(({ headers, at }) => at - (sent.get(headers.req_id) ?? NaN))
  return took.toSorted((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

const shown = (took: readonly number[]) =>
  `p50 ${at(took, 0.5).toFixed(1)}, p99 ${at(took, 0.99).toFixed(1)} ms`

/** The package alone, answering without understanding or recording anything. */
async function bare(): Promise<number[]> {
  const server = await aibotServer()
  const silent = () => undefined
  const logger = { debug: silent, info: silent, warn: silent, error: silent }
  const client = new WSClient({ botId: 'BOT', secret: 'SECRET-OF-THE-BOT', wsUrl: server.url, logger })
  client.on('message', (frame) => {
    void client.reply(frame, { msgtype: 'markdown', markdown: { content: '已记1次' } })
  })
  client.connect()
  await server.up()
  await latencies(server, 2)
  const took = await latencies(server, SECONDS)
  client.disconnect()
  await server.close()
  return took
}

async function ours(home: string): Promise<number[]> {
  const server = await aibotServer()
  await fillHome(home, server.url)
  const args = [
    join(ROOT, 'src/main.js'),
    'start',
    '--port',
    '0',
    '--home',
    home,
    '--now',
    '2026-11-28T10:00:00+08:00',
  ]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await server.up()
  await latencies(server, 2)
  const took = await latencies(server, SECONDS)
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  await ended
  await server.close()
  return took
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (home) => {
    const took = await ours(home)
    const alone = await bare()
    return [
      {
        what: `message in to recorded answer out, ${RATE}/s`,
        figure: shown(took),
        beside: `the package answering alone: ${shown(alone)}`,
        limit: atMost(LIMIT_MS, at(took, 0.99)),
      },
    ]
  })
}
