export type LogFields = Record<string, string | number | boolean | null>

/** Structured lines: an event's name and facts, never message texts, phone numbers or secrets. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export const SILENT_LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
