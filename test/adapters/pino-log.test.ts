import { pino } from 'pino'
import { expect, test } from 'vitest'
import { pinoLog } from '../../src/adapters/pino-log.ts'

test.each([
  ['user:13800138000', 'user:138****8000'],
  ['13800138000,13900139000', '138****8000,139****9000'],
  ['wr1380013800012345', 'wr1380013800012345'],
  ['chenli', 'chenli'],
])('%s is logged as %s', (to, shown) => {
  const lines: string[] = []
  const log = pinoLog(pino({ base: null }, { write: (line) => void lines.push(line) }))
  log.warn('message-retry', { to, tried: 1, channel: null })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'message-retry',
    to: shown,
    tried: 1,
    channel: null,
  })
})
