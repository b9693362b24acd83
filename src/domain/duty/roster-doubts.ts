import type { Roster } from './roster.ts'

const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/
/** Named in full; the rest are counted. */
const MOST_NAMES = 5

/** What should be looked at in a roster that is accepted all the same, a Chinese sentence each, without any number. */
export function rosterDoubts({ units }: Roster): string[] {
  const odd = units.flatMap(({ name, contacts }) =>
    contacts
      .filter(({ mobile }) => mobile !== null && !MOBILE.test(mobile.replace(/[\s-]/g, '')))
      .map((contact) => `${name}${contact.name}`),
  )
  if (odd.length === 0) return []
  const named = odd.slice(0, MOST_NAMES).join('、')
  const who = odd.length > MOST_NAMES ? `${named}等 ${odd.length} 人` : named
  return [`${who}的手机号不是 11 位手机号码，群里可能提醒不到本人，请核对。`]
}
