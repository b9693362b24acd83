import type { Roster } from '../../../domain/duty/roster.ts'
import { sameUser } from '../../../domain/duty/unit-names.ts'

/** 吴涛：41完成 and 建管科吴涛：41完成, written by 吴涛 himself: what stands behind his name, where it is all on one line. */
export function withoutOwnName(text: string, { units }: Roster, userId: string): string {
  if (text.includes('\n') || !/[:：]/.test(text)) return text
  for (const { name: unit, aliases, contacts } of units) {
    for (const { name } of contacts.filter((contact) => sameUser(contact.userId, userId))) {
      const said = ['', unit, ...aliases].map((of) => `${of}${name}`)
      const head = /^\s*([^\s:：]{2,16})\s*[:：]\s*(?=\S)/.exec(text)
      if (head?.[1] !== undefined && said.includes(head[1])) return text.slice(head[0].length)
    }
  }
  return text
}
