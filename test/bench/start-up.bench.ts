import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { execFile } from 'node:child_process'
import { ROOT } from '../guards/source-files.ts'
import { NOW, ROSTER_FILE, SEED } from '../support/duban.ts'
import { openFileStore } from '../../src/adapters/store/file-store.ts'
import { atMost, inTurns, type Line, median, medianRatio, milliseconds } from './bench.ts'
import { fill, withFolder } from './store-fixtures.ts'

const ROUNDS = 9
const MAIN = join(ROOT, 'src/main.js')
const EMPTY_SERVER = `
  import { fastify } from 'fastify'
  const server = fastify()
  await server.listen({ port: 0, host: '127.0.0.1' })
  console.log('ready')`

/** Milliseconds from the start of a process to its first line. */
async function untilReady(args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const took = performance.now() - began
  await killed(child)
  return took
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

async function wholeRun(command: string, args: readonly string[]): Promise<number> {
  const began = performance.now()
  await promisify(execFile)(command, args, { cwd: ROOT, maxBuffer: 1 << 26 })
  return performance.now() - began
}

const duban = (...args: string[]) => wholeRun(process.execPath, [MAIN, ...args, '--now', NOW])

/** 910 points for eleven units each: 10,010 obligations. */
function largeTable(): string {
  const points = Array.from({ length: 910 }, (_, index) => {
    const no = index + 1
    const work =
      ['每月组织1次专题研究。', '每季度开展1次检查。', '6月底，完成清理。', '落实责任制。'][index % 4] ?? ''
    const units = '办公室、安全站、物业中心、提升中心、执法队、建管科、排水所、消防科、行审科、基建科、纪检组'
    return `\t${no}.重点任务第${no}项，认真抓好落实。\n\t（${no}）${work}\n\t${units}\n\n`
  })
  return `某某工作重点任务分解表\n\t重点任务\n\t操作要点\n\t责任单位\n\n\t一、（第一条）严格落实责任\n\t各单位要落实责任。\n${points.join('')}`
}

async function homes(dir: string) {
  const [obligations, reports] = [join(dir, 'obligations'), join(dir, 'reports')]
  await mkdir(obligations)
  await writeFile(join(dir, 'table.txt'), largeTable())
  await duban('import', join(dir, 'table.txt'), '--year', '2026', '--home', obligations)
  await duban('roster', 'import', ROSTER_FILE, '--home', obligations)
  await mkdir(reports)
  await duban('import', SEED, '--year', '2026', '--home', reports)
  await duban('roster', 'import', ROSTER_FILE, '--home', reports)
  const small = join(dir, 'small')
  await cp(reports, small, { recursive: true })
  const store = await openFileStore(join(reports, 'store'))
  await fill(store, 0, 10_000)
  await store.close()
  return { obligations, reports, small }
}

async function conversations(dir: string): Promise<string> {
  const talk = (n: number) => ({
    as: 'linxiao',
    chat: null,
    quote: null,
    text: n % 2 === 0 ? '完成 2、56' : '撤销',
  })
  const lines = Array.from({ length: 300 }, (_, n) =>
    JSON.stringify({ id: `c${n}`, messages: [talk(n), talk(n + 1)] }),
  )
  const file = join(dir, 'talks.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

export async function bench(): Promise<Line[]> {
  return withFolder(async (dir) => {
    const { obligations, reports, small } = await homes(dir)
    const talks = await conversations(dir)
    const start = (home: string) => () => untilReady([MAIN, 'start', '--port', '0', '--home', home])
    const figures = await inTurns(ROUNDS, {
      empty: () => untilReady(['--input-type=module', '-e', EMPTY_SERVER]),
      obligations: start(obligations),
      reports: start(reports),
      say: () =>
        wholeRun('npm', [
          'run',
          '-s',
          'duban',
          '--',
          'say',
          '--as',
          'linxiao',
          '--home',
          small,
          '--now',
          NOW,
          '待办',
        ]),
    })
    const rehearse = await inTurns(3, { talks: () => duban('rehearse', talks, '--json', '--home', small) })
    const beside = `an empty fastify server: ${milliseconds(figures.empty)}`
    const line = (what: string, own: number[]): Line => ({
      what,
      figure: milliseconds(own),
      beside,
      limit: atMost(1.3, medianRatio(own, figures.empty)),
    })
    return [
      line('start until ready, 10,010 obligations', figures.obligations),
      line('start until ready, 10,000 reports', figures.reports),
      {
        what: 'say, whole process with npm',
        figure: milliseconds(figures.say),
        limit: atMost(500, median(figures.say)),
      },
      {
        what: 'rehearse 300 conversations',
        figure: milliseconds(rehearse.talks),
        limit: atMost(5000, median(rehearse.talks)),
      },
    ]
  })
}
