import type { Policy } from '../domain/policy.ts'
import type { Config } from './config.ts'
import { policyOf } from './policy.ts'

/** Which settings decide what is said and when; a new section does not compile without its line. The others hold secrets. */
const PLANS: Record<keyof Config, boolean> = {
  timezone: true,
  web: false,
  bot: false,
  reminders: true,
  morningReport: true,
  calendar: true,
  nodeWorkdays: true,
  holidayNodes: true,
  nodes: true,
  verification: true,
  verificationPlans: true,
  triggeredWorkdays: true,
  acknowledgedWorkdays: true,
  acknowledgedAtMostWorkdays: true,
  checkIn: true,
  questionMinutes: true,
  ranking: true,
  evidence: true,
  log: false,
  channels: false,
}

/** The settings that plan, as JSON to be kept: the same settings give the same text. */
export function planningSettings(config: Config): string {
  const planning = Object.entries(config).filter(([section]) => PLANS[section as keyof Config])
  return JSON.stringify(sorted(Object.fromEntries(planning)))
}

/** The policy that was kept so; what this version has new takes its default. Null where this version cannot read it. */
export async function policyOfSettings(settings: string): Promise<Policy | null> {
  const { configSchema } = await import('./schema.ts')
  const parsed = configSchema.safeParse(JSON.parse(settings))
  return parsed.success ? policyOf(parsed.data) : null
}

/** With the members of every object in order: a file may name its settings in any. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)] as const)
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}
