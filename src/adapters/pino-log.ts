import { pino, destination, type Logger } from 'pino'
import type { Log, LogFields } from '../ports/log.ts'

/** Structured lines on stderr, so that stdout keeps to answers. */
export function pinoLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  )
}

export function pinoLog(logger: Logger): Log {
  return {
    info: (event, fields) => logger.info(masked(fields), event),
    warn: (event, fields) => logger.warn(masked(fields), event),
    error: (event, fields) => logger.error(masked(fields), event),
  }
}

const MOBILE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g

/** Some offices take people's mobile numbers for their user ids. */
function masked(fields: LogFields = {}): LogFields {
  const values = Object.entries(fields).map(([name, value]) => {
    return [name, typeof value === 'string' ? value.replace(MOBILE, '$1****$2') : value] as const
  })
  return Object.fromEntries(values)
}
