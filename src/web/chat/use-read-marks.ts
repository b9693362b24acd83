import { useCallback, useState } from 'react'
import { readStored, writeStored } from '../use-stored.ts'

/** The last position read in each room, kept for one person in this browser. */
export function useReadMarks(userId: string): [Record<string, number>, (room: string, seq: number) => void] {
  const key = `duban.read.${userId}`
  const [marks, setMarks] = useState(() => parseMarks(readStored(key)))
  const mark = useCallback(
    (room: string, seq: number) =>
      setMarks((known) => {
        if (known[room] === seq) return known
        const next = { ...known, [room]: seq }
        writeStored(key, JSON.stringify(next))
        return next
      }),
    [key],
  )
  return [marks, mark]
}

function parseMarks(text: string | null): Record<string, number> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    )
  } catch {
    return {}
  }
}
