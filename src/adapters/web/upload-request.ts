import { z } from 'zod'
import { DubanError } from '../../errors.ts'
import { ApiProblem } from './api-problem.ts'

/** A file takes seconds to read: this is more than a person chooses, and less than keeps the machine busy. */
export const UPLOADS = { max: 20, timeWindow: 60_000 }

/** The file itself is the body, taken as it comes. */
export const FILE = 'application/octet-stream'

export const draftPath = z.object({ id: z.uuid() })

/** In whose name something is stored. */
export const by = z.string().min(1).max(200).nullable()

/** A draft that is still there. */
export function kept<T>(draft: T | null): T {
  if (draft === null)
    throw new ApiProblem(404, 'draft-gone', '这份表已经不在了（已导入、已放弃或放得太久），请重新上传。')
  return draft
}

/** Trouble with the file or the record has its sentence already. */
export async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DubanError && error.code !== 'internal')
      throw new ApiProblem(422, error.code, error.message)
    throw error
  }
}
