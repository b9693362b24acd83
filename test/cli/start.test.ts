import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { call } from '../adapters/web/support.ts'
import { ROOT } from '../guards/source-files.ts'
import { duban, dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../support/duban.ts'
import { DIRECT, killLeftovers, launch, startBot, THROUGH_NPM } from './bot-process.ts'

let own: ReturnType<typeof freshHome>
let home: string
beforeEach(() => {
  own = freshHome()
  home = own.home
})
afterEach(() => {
  killLeftovers()
  own.remove()
})

function configure(yaml: string): void {
  mkdirSync(join(home, 'config'), { recursive: true })
  writeFileSync(join(home, 'config/duban.yaml'), yaml)
}

async function fill(): Promise<void> {
  await dubanJson(home, 'import', SEED, '--year', '2026')
  await dubanJson(home, 'roster', 'import', ROSTER_FILE)
}

/** What people see when a command fails: all that is no line of the log. */
const sentences = (stderr: string) =>
  stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'))

const ask = (url: string, path: string) => fetch(new URL(path, url))
const say = (url: string, text: string) =>
  fetch(new URL('/api/rooms/user%3Alinxiao/messages', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'linxiao', text, clientId: `client-${text.length}-${Date.now()}` }),
  })

describe('when it is ready', () => {
  test('it prints one line with the address, for people', async () => {
    const bot = await startBot(home)
    expect(bot.line).toMatch(
      /^督办已启动（还没有任务表，请先导入），请用浏览器打开：http:\/\/127\.0\.0\.1:\d+\/$/,
    )
    bot.signal('SIGTERM')
    await bot.ended
    expect(bot.stdout()).toBe(`${bot.line}\n`)
  })

  test('and for scripts the same as JSON', async () => {
    const bot = await startBot(home, { args: ['--json'] })
    expect(JSON.parse(bot.line)).toEqual({ url: bot.url })
    bot.signal('SIGTERM')
    await bot.ended
    expect(bot.stdout()).toBe(`${bot.line}\n`)
  })

  test('/healthz says that it can work and when it speaks next, /metrics gives figures', async () => {
    await fill()
    const bot = await startBot(home, { args: ['--now', NOW] })
    expect((await ask(bot.url, '/healthz')).status).toBe(200)
    // This morning's digests go out right behind the ready line.
    await expect
      .poll(async () => (await ask(bot.url, '/healthz')).json(), { timeout: 10_000 })
      .toMatchObject({
        ok: true,
        store: 'ok',
        outbox: expect.any(Number) as number,
        nextDigestAt: '2026-11-25T09:00:00+08:00',
      })
    expect(await (await ask(bot.url, '/metrics')).text()).toMatch(/^duban_ledger_seq \d+$/m)
  })
})

describe('it refuses to start', () => {
  test('a second time on the same home', async () => {
    const bot = await startBot(home)
    const { status, stdout, stderr } = await duban(home, 'start', '--port', '0', '--json')
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { error: { code: 'store-locked' } }])
    expect(stderr).toContain(`进程号 ${bot.child.pid ?? 0}`)
    expect((await ask(bot.url, '/healthz')).status).toBe(200)
  })

  test('where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { status, stdout } = await duban(home, 'start', '--port', port, '--json')
    other.close()
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { error: { code: 'port-unavailable' } }])
  })

  test.each([
    [
      'a package of a channel is not installed',
      'channels: [{ kind: wechaty, puppet: wechaty-puppet-nowhere }]',
      'channel-unsupported',
      'channels',
    ],
    ['nothing could ever be sent', 'web: { trialChat: off }', 'config-invalid', 'web.trialChat'],
  ])('where %s', async (_why, yaml, code, at) => {
    configure(yaml)
    const { status, stdout, stderr } = await duban(home, 'start', '--port', '0', '--json')
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { error: { code, at } }])
    expect(sentences(stderr)).toHaveLength(1)
  })
})

describe('what fails behind the ready line ends it, with status 1 and one sentence', () => {
  test('the first reminders cannot be recorded', async () => {
    await fill()
    // Room for the ledger as it is, in blocks of 512 bytes, and for nothing that starts behind them.
    const blocks = Math.floor(statSync(join(home, 'store/ledger.jsonl')).size / 512)
    const full = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...DIRECT]
    const env = { NODE_DISABLE_COMPILE_CACHE: '1' }
    const bot = await startBot(home, { how: full, args: ['--now', NOW, '--json'], env })
    expect(await bot.ended).toEqual([1, null])
    expect(bot.stdout()).toContain('"code":"store-unwritable"')
    expect(sentences(bot.stderr())).toEqual([expect.stringContaining('督办记录写不进')])
    await expect(ask(bot.url, '/healthz')).rejects.toThrow()
  })

  test.each([
    ['a failure with a sentence', `new DubanError('store-unwritable', '坏了。')`, '坏了。'],
    [
      'a bug',
      `new Error('not a function')`,
      '督办因程序内部出错停下了，详情在日志里：请重新启动，若仍这样，请把日志交给维护人员。',
    ],
  ])('the rules cannot be loaded: %s; those who wait are told so', async (_what, error, sentence) => {
    await fill()
    const bot = await startBot(home, { env: brokenAlarm(error) })
    const waiting = await Promise.all([
      ask(bot.url, '/healthz'),
      ask(bot.url, '/metrics'),
      say(bot.url, '待办'),
    ])
    for (const answer of waiting) {
      expect([answer.status, await answer.json()]).toMatchObject([503, { error: { code: 'not-started' } }])
    }
    expect(await bot.ended).toEqual([1, null])
    expect(sentences(bot.stderr())).toEqual([sentence])
  })
})

/** Makes one of the files that are loaded behind the ready line fail, a good while later. */
function brokenAlarm(error: string): NodeJS.ProcessEnv {
  const errors = pathToFileURL(join(ROOT, 'src/errors.ts')).href
  const broken = `import { DubanError } from '${errors}'
    await new Promise((resolve) => setTimeout(resolve, 2000))
    throw ${error}`
  const hook = `import { registerHooks } from 'node:module'
    registerHooks({ load: (url, context, next) => url.endsWith('/schedule-alarm.ts')
      ? { format: 'module', shortCircuit: true, source: ${JSON.stringify(broken)} } : next(url, context) })`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
}

describe('it stops cleanly', () => {
  const ways = [
    ['the process itself', DIRECT],
    ['npm, which started it', THROUGH_NPM],
  ] as const
  const signals = ['SIGTERM', 'SIGINT'] as const

  /** A bot that still loads hears two signals as one. */
  const atRest = async (options: Parameters<typeof startBot>[1] = {}) => {
    const bot = await startBot(home, options)
    await ask(bot.url, '/healthz')
    await wait(300)
    return bot
  }

  test.each(ways.flatMap(([what, how]) => signals.map((signal) => [what, signal, how] as const)))(
    'when %s gets %s',
    async (_what, signal, how) => {
      const bot = await startBot(home, { how })
      bot.signal(signal)
      expect(await bot.ended).toEqual([0, null])
      await expect(ask(bot.url, '/healthz')).rejects.toThrow()
    },
  )

  test.each(ways)('when a terminal sends SIGINT to all of the group of %s', async (_what, how) => {
    const bot = await atRest({ how })
    bot.signal('SIGINT', 'group')
    expect(await bot.ended).toEqual([0, null])
  })

  // A repetition that comes while node winds up would meet no listener any more: hence all these distances.
  test.each([0, 3, 6, 10, 20, 100])(
    'when SIGINT comes again after %i ms, and SIGTERM then',
    async (distance) => {
      const bot = await atRest()
      for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) {
        bot.signal(signal)
        await wait(distance)
      }
      expect(await bot.ended).toEqual([0, null])
    },
  )

  test('with a page open', async () => {
    await fill()
    const bot = await startBot(home)
    const stream = await ask(bot.url, '/api/events?as=linxiao')
    bot.signal('SIGTERM')
    expect(await bot.ended).toEqual([0, null])
    await stream.text()
  })
})

describe('a stop that drags on', () => {
  const dragging = (longest: string) => {
    const module = pathToFileURL(join(ROOT, 'src/cli/stop-signal.ts')).href
    const script = `import { stopSignal } from '${module}'
      setInterval(() => undefined, 1000)
      const stopped = stopSignal(${longest})
      console.log('ready')
      await stopped
      console.log('stopping')`
    return launch([DIRECT[0] ?? ''], ['--input-type=module', '-e', script])
  }

  test('is cut short by whoever asks again after two seconds, with a status of its own', async () => {
    const { child, ended, stdout, stderr } = dragging('')
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    await wait(2100)
    expect([child.exitCode, stdout()]).toEqual([null, 'ready\nstopping\n'])
    child.kill('SIGTERM')
    expect(await ended).toEqual([1, null])
    expect(sentences(stderr())).toHaveLength(1)
  })

  test('ends by itself, with a sentence', async () => {
    const { child, ended, stderr } = dragging('700')
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(sentences(stderr())).toHaveLength(1)
  })
})

describe('what was recorded', () => {
  test('is there after kill -9 and another start', async () => {
    await fill()
    const bot = await startBot(home, { args: ['--now', NOW] })
    expect((await say(bot.url, '完成 2')).status).toBe(200)
    bot.signal('SIGKILL')
    expect(await bot.ended).toEqual([null, 'SIGKILL'])

    const again = await startBot(home, { args: ['--now', NOW] })
    expect((await ask(again.url, '/healthz')).status).toBe(200)
    const rows = (await dubanJson(home, 'list', '办公室')) as { duty: number; status: string }[]
    expect(rows.find((row) => row.duty === 2)?.status).toBe('done')
  })
})

describe('a password', () => {
  const asProxy = { host: 'duban.office' }

  test('counts on loopback too, whatever name a proxy passes on', async () => {
    await fill()
    configure('web: { host: 127.0.0.1, adminPassword: "long enough" }')
    const bot = await startBot(home)
    for (const headers of [{}, asProxy]) {
      expect((await call(bot, '/api/desk', { headers })).status).toBe(401)
      expect((await call(bot, '/api/events?as=linxiao', { headers })).status).toBe(401)
    }
    expect((await say(bot.url, '待办')).status).toBe(401)
    const signedIn = await call(bot, '/api/session', { json: { password: 'long enough' }, headers: asProxy })
    const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect((await call(bot, '/api/desk', { headers: { cookie, ...asProxy } })).status).toBe(200)
  })

  test('that nobody has set is not asked for, and then only names of this machine will do', async () => {
    const bot = await startBot(home)
    expect((await call(bot, '/api/desk')).status).toBe(200)
    expect((await call(bot, '/api/desk', { headers: asProxy })).status).toBe(421)
  })
})

describe('--sample', () => {
  const duties = async () => (await dubanJson(home, 'list')) as { duty: number }[]
  const ledger = () => readFileSync(join(home, 'store/ledger.jsonl'), 'utf8').trimEnd().split('\n')
  const startAndKill = async () => {
    const bot = await startBot(home, { args: ['--sample', '--now', NOW] })
    bot.signal('SIGKILL')
    await bot.ended
  }

  test('fills an empty home once', async () => {
    await startAndKill()
    const filled = await duties()
    expect(filled.length).toBeGreaterThan(0)
    await startAndKill()
    expect(ledger().filter((line) => /"(plan|roster)-imported"/.test(line))).toHaveLength(2)
  })

  test('makes up for what a start left out that was killed between the roster and the table', async () => {
    await dubanJson(home, 'roster', 'import', join(ROOT, 'seeds/roster.json'))
    await startAndKill()
    expect((await duties()).length).toBeGreaterThan(0)
    expect(ledger().filter((line) => line.includes('"roster-imported"'))).toHaveLength(1)
  })

  test.each([
    ['a roster', ['roster', 'import', ROSTER_FILE]],
    ['a table', ['import', SEED, '--year', '2025']],
  ])('leaves alone a home with %s of its own', async (_what, args) => {
    await dubanJson(home, ...args)
    const before = ledger()
    await startAndKill()
    expect(ledger().slice(0, before.length)).toEqual(before)
    expect(ledger().filter((line) => /"(plan|roster)-imported"/.test(line))).toHaveLength(1)
  })

  test('does not bring back a table that somebody has taken back', async () => {
    await dubanJson(home, 'roster', 'import', join(ROOT, 'seeds/roster.json'))
    const { receipt } = (await dubanJson(home, 'import', SEED, '--year', '2026')) as { receipt: number }
    const roster = JSON.parse(readFileSync(join(ROOT, 'seeds/roster.json'), 'utf8')) as { admins: string[] }
    await dubanJson(home, 'say', '--as', roster.admins[0] ?? '', `撤销 #${receipt}`)
    await startAndKill()
    expect(await duties()).toEqual([])
  })
})
