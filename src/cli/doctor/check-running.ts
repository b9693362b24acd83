import { createServer } from 'node:net'
import { once } from 'node:events'
import { z } from 'zod'
import { note, ok, todo, type Finding } from './finding.ts'

const healthSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.string()).default([]),
  trouble: z.string().nullable().default(null),
  store: z.string().default('ok'),
  channels: z.record(z.string(), z.string()).default({}),
})

const ASK_WITHIN_MS = 5_000

/** How the running bot says it is. It is asked, and not disturbed. */
export async function checkRunning(url: string): Promise<Finding[]> {
  const health = await askHealth(url)
  if (health === null) {
    const text = `督办正在运行，但在 ${url} 上问不到它的状态：若启动时用了 --port，请加上 --url 启动时显示的网址，再查一次。`
    return [todo('health', text)]
  }
  const problems = [
    ...(health.store === 'ok'
      ? []
      : ['台账写不进去，新的回复都没有记上：请检查磁盘空间和权限，处理好后重启督办']),
    ...(health.trouble === null ? [] : ['上一次发提醒没有成功，详情在日志里（tick-failed）']),
    ...health.problems,
  ]
  const states = Object.entries(health.channels).map(([name, state]) => `${name} ${STATES[state] ?? state}`)
  return [
    ...problems.map((problem) => todo('health', problem.endsWith('。') ? problem : `${problem}。`)),
    (isWell(health) && problems.length === 0 ? ok : note)('health', `正在运行的督办：${states.join('，')}。`),
  ]
}

function isWell({ channels }: z.infer<typeof healthSchema>): boolean {
  return Object.values(channels).every((state) => state === 'ok')
}

const STATES: Record<string, string> = {
  ok: '正常',
  connecting: '正在连接',
  down: '断开，正在重连',
  refused: '被拒绝',
  evicted: '被顶下线',
}

async function askHealth(url: string): Promise<z.infer<typeof healthSchema> | null> {
  try {
    const response = await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(ASK_WITHIN_MS) })
    return healthSchema.parse(await response.json())
  } catch {
    return null
  }
}

/** Whether the bot, once started, could listen there. */
export async function checkPort(host: string, port: number): Promise<Finding[]> {
  if (port === 0) return []
  const server = createServer()
  try {
    server.listen({ host, port })
    await once(server, 'listening')
    return [ok('port', `网页端口 ${host}:${port} 可用。`)]
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return [
      todo(
        'port',
        `网页端口 ${host}:${port} ${WHY[code] ?? '打不开'}：请在配置里换一个 web.port，或先停掉占用它的程序。`,
      ),
    ]
  } finally {
    server.close()
  }
}

const WHY: Record<string, string> = {
  EADDRINUSE: '已被别的程序占用',
  EACCES: '没有权限使用（1024 以下的端口要管理员权限）',
  EADDRNOTAVAIL: '不是这台机器的地址',
}
