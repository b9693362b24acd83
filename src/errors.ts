/**
 * Every failure that a person can meet, by its code. docs/errors.md explains them; a test holds the two equal.
 * `at` says where: a file, a row, a setting. Refusals in conversation are values, not errors.
 */
export const ERROR_CODES = [
  'usage',
  'file-unreadable',
  'file-unsupported',
  'table-unrecognised',
  'roster-invalid',
  'config-invalid',
  'channel-unsupported',
  'message-refused',
  'leave-refused',
  'unit-unknown',
  'duty-unknown',
  'home-unknown',
  'store-locked',
  'store-damaged',
  'store-unwritable',
  'port-unavailable',
  'conversations-invalid',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure with one sentence, in Chinese, that says what to do. */
export class DubanError extends Error {
  readonly code: ErrorCode
  readonly at: string | null

  constructor(code: ErrorCode, message: string, options: { at?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'DubanError'
    this.code = code
    this.at = options.at ?? null
  }
}
