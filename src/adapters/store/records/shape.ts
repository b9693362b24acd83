import { z } from 'zod'

/**
 * A schema for every member of T, the optional ones included: `{ … } satisfies Shape<T>` stops compiling when the
 * domain gains a member that nobody stores. All objects are strict, so nothing is dropped in silence either.
 */
export type Shape<T> = { [Member in keyof T]-?: z.ZodType<T[Member]> }

/** Sequence number of a change: 1, 2, 3 … */
export const receiptNumber = z.int().min(1)

/** Epoch milliseconds. */
export const instant = z.int()

/** Days since 1970-01-01. */
export const civilDay = z.int()
