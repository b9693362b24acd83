import { pino, destination, type Logger } from 'pino'
import type { Log } from '../ports/log.ts'

/** Structured lines on stderr, so that stdout keeps to answers. */
export function pinoLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  )
}

export function pinoLog(logger: Logger): Log {
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  }
}
