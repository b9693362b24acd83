import { z } from 'zod'
import type { DigestItem } from '../../../domain/obligation/event.ts'
import { civilDay, type Shape } from './shape.ts'

export const digestItem = z.strictObject({
  key: z.string(),
  rung: civilDay,
} satisfies Shape<DigestItem>)
