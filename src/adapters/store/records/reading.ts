import { z } from 'zod'
import type { ReadingConfirmed, ReadingCorrected } from '../../../domain/obligation/reading.ts'
import { assignment, cadence } from './plan.ts'
import type { Shape } from './shape.ts'

const about = { plan: z.string(), duty: z.string(), settles: z.array(z.string()) }

const confirmed = z.strictObject({
  type: z.literal('reading-confirmed'),
  ...about,
} satisfies Shape<ReadingConfirmed>)

const corrected = z.strictObject({
  type: z.literal('reading-corrected'),
  ...about,
  basis: z.string(),
  words: z.string(),
  cadences: z.array(cadence).exactOptional(),
  part: z.int().exactOptional(),
  assignments: z.array(assignment).exactOptional(),
} satisfies Shape<ReadingCorrected>)

export const readingRecords = [confirmed, corrected] as const
