import type { Config } from '../../config/config.ts'
import { outlook } from '../../domain/obligation/outlook.ts'
import { rosterInForce } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { namesOf } from '../channels.ts'
import { checkCallback, isCallback } from '../doctor/check-callback.ts'
import { checkChannel } from '../doctor/check-channels.ts'
import { checkClock } from '../doctor/check-clock.ts'
import { checkHolidays } from '../doctor/check-holidays.ts'
import { checkPeople } from '../doctor/check-people.ts'
import { checkRecord } from '../doctor/check-record.ts'
import { checkRules } from '../doctor/check-rules.ts'
import { checkPort, checkRunning } from '../doctor/check-running.ts'
import { checkStore } from '../doctor/check-store.ts'
import { ok, todo, type Finding } from '../doctor/finding.ts'
import { surroundingsToRead, type Surroundings } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { Unwell } from '../unwell.ts'

/**
 * Looks at everything that keeps reminders from arriving, and says what to do next. A running bot is asked, never
 * disturbed.
 * @throws Unwell where somebody must act
 */
export async function doctor(options: GlobalOptions, own: { url?: string }): Promise<void> {
  const findings = await findingsOf(options, own)
  const wanted = findings.filter(({ state }) => state === 'todo').length
  print(options.json === true, { ok: wanted === 0, findings }, () => shown(findings))
  if (wanted > 0) throw new Unwell(`有 ${wanted} 处要处理，见上面打叉的各行。`)
}

async function findingsOf(options: GlobalOptions, own: { url?: string }): Promise<Finding[]> {
  const around = await configured(options)
  if (!('config' in around)) return [around]
  const { config } = around
  const names = namesOf(config.channels)
  const store = await checkStore(around.storeFolder)
  const view = store.state && outlook(store.state, around.policy, around.calendar, around.clock.now())
  return [
    ok('config', `配置能用，${channelsText(config)}。`),
    ...store.findings,
    ...(store.running ? await checkRunning(own.url ?? pageOf(config)) : await checkIdle(config, names)),
    ...(await checkClock(config.channels)),
    ...(await checkCallbacks(config, names, store.running)),
    ...(view ? checkHolidays(around.calendar, view.today) : []),
    ...(view ? checkRules(view, config) : []),
    ...(store.state ? checkRecord(store.state, config, names) : []),
    ...(store.state ? await checkPeople(config.channels, rosterInForce(store.state)) : []),
  ]
}

async function configured(options: GlobalOptions): Promise<Surroundings | Finding> {
  try {
    return await surroundingsToRead(options)
  } catch (error) {
    if (error instanceof DubanError && error.code === 'config-invalid') return todo('config', error.message)
    throw error
  }
}

async function checkIdle(config: Config, names: readonly string[]): Promise<Finding[]> {
  const { host, port } = config.web
  const findings = await checkPort(host, port)
  for (const [index, channel] of config.channels.entries())
    findings.push(...(await checkChannel(channel, names[index] ?? channel.kind)))
  return findings
}

/** By the real clock: these are signed as WeCom signs. */
function checkCallbacks(config: Config, names: readonly string[], running: boolean): Promise<Finding[]> {
  const { publicUrl } = config.web
  return Promise.all(
    config.channels.flatMap((channel, index) =>
      isCallback(channel)
        ? [
            checkCallback(channel, {
              name: names[index] ?? channel.kind,
              publicUrl,
              running,
              now: Date.now(),
            }),
          ]
        : [],
    ),
  )
}

function pageOf({ web: { host, port } }: Config): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`
}

function channelsText({ channels }: Config): string {
  return channels.length === 0 ? '没有配置渠道，只有网页里的试用群聊' : `${channels.length} 个渠道`
}

const MARKS: Record<Finding['state'], string> = { ok: '✓', todo: '✗', note: '·' }

function shown(findings: readonly Finding[]): string {
  const lines = findings.map(({ state, text }) => `${MARKS[state]} ${text}`)
  const all = findings.some(({ state }) => state === 'todo') ? [] : ['没有要处理的。']
  return [...lines, ...all].join('\n')
}
