/** One alarm for the next instant at which anything is due. */
export interface Alarm {
  /** Rings once after so many milliseconds (0 or less: at once); null switches it off. The last call counts. */
  set(delayMilliseconds: number | null, ring: () => void): void
}
