import { describe, expect, test } from 'vitest'
import { DEFAULTS } from '../../src/config/defaults.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { planningSettings, policyOfSettings } from '../../src/config/planning.ts'
import { policyOf } from '../../src/config/policy.ts'

const OWN = `
timezone: Asia/Urumqi
web: { adminPassword: geheim-geheim }
reminders: { digestTime: '08:30', ladder: { month: [-2] }, budget: { messagesPerChat: 3 } }
morningReport: { chat: wr-guanli }
calendar: { holidays: ['2026-12-31'], deadlineOnRestDay: after }
verification: required
checkIn: quarter
evidence: { minutes: 5 }
channels: [{ kind: wecom-aibot, botId: aib, secret: streng-geheim }]
`

describe('the settings that are kept with the record', () => {
  test('are read back as the policy that they were', async () => {
    const config = await parseConfig(OWN, '/', 'duban.yaml')
    expect(await policyOfSettings(planningSettings(config))).toEqual(policyOf(config))
    expect(await policyOfSettings(planningSettings(DEFAULTS))).toEqual(policyOf(DEFAULTS))
  })

  test('hold no secret', async () => {
    expect(planningSettings(await parseConfig(OWN, '/', 'duban.yaml'))).not.toContain('geheim')
  })

  test('are the same text in whatever order they were written', async () => {
    const texts = ['ranking: false\ncheckIn: week', 'checkIn: week\nranking: false', '']
    const [one, other, none] = await Promise.all(
      texts.map(async (text) => planningSettings(await parseConfig(text, '/', 'duban.yaml'))),
    )
    expect(one).toBe(other)
    expect(none).toBe(planningSettings(DEFAULTS))
  })

  test('what this version cannot read is nothing, what it has new its default', async () => {
    expect(await policyOfSettings('{"checkIn":"fortnight"}')).toBeNull()
    expect(await policyOfSettings('{"checkIn":"week"}')).toMatchObject({ checkIn: 'week', ranking: true })
  })
})
