/** A part of a string keeps the whole string in memory; shorter ones the engine copies by itself. */
const SHARED_FROM = 13

/** The same text without what it was cut from: a table would otherwise keep all of its XML. */
export function ownText(text: string): string {
  // Put together with another and cut off again it stands in a string of its own.
  return text.length < SHARED_FROM ? text : ` ${text}`.slice(1)
}
