import { useState } from 'react'

/** A value that survives a reload; where the browser keeps nothing it lasts until then. */
export function useStored(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => readStored(key))
  return [
    value,
    (next) => {
      setValue(next)
      writeStored(key, next)
    },
  ]
}

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A private window without storage: the page works, it only forgets.
  }
}
