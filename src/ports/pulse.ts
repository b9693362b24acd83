/** When the bot was last known to be at work; no part of the record. */
export interface Pulse {
  /** Epoch milliseconds; null where it is not known. */
  last(): Promise<number | null>
  /** Never fails: at worst a silence looks longer than it was. */
  beat(at: number): Promise<void>
}
