import type { PersonSaid } from '../../leave-intent.ts'
import type { Clause } from '../message/clauses.ts'
import type { Context } from '../message/normalise.ts'
import { personAt, type PersonAt } from './person-at.ts'
import { eat } from './scan.ts'

const STOPS = /[\s,;。、.]*(?:期间)?[\s,]*/y
const WORK = '(?:其|我的|他的|她的)?(?:督办)?(?:工作|事项|任务|提醒|业务)?(?:暂时?)?'
const BY = new RegExp(
  `${WORK}(?:由|请|让|交给|交由|转给|转由|发给|改为提醒|(?:代办|代理|代班|替班|顶班|接替)(?:的)?人?员?(?:是|为)?[:\\s]*)\\s*`,
  'y',
)
const STANDS =
  /\s*(?:来|临时|暂时?)?(?:代替|代理|代办|代班|代管|代为|代|顶替|顶班|顶|接替|替班|替|负责)(?:一下|我|他|她|其|的|工作|办理|处理|负责|报送|提醒|督办|事项|接收)*/y
/** A name that the roster does not know; it must fill what is left, but for the words of standing in. */
const UNKNOWN = new RegExp(`([\\p{Script=Han}·]{2,4}?)(?=${STANDS.source}[\\s。.!~]*$|[\\s。.!~]*$)`, 'uy')
const NO_NAME = /谁|哪|人$|没|不|还是|或/
const NOBODY = /(?:暂时?)?(?:没有?人|无人|不用人?|不需要人?)(?:代替|代理|代办|代|顶替|顶班|接替|替)/y

/** 李四代, 由李四代办, 代办人：李四, 没人代, or nothing at all; null for any other words. */
export function standInAt(
  clause: Clause,
  at: number,
  context: Context,
): { person: PersonSaid | null; end: number } | null {
  const text = clause.folded
  const from = eat(STOPS, text, at)
  const nobody = eat(NOBODY, text, from)
  if (nobody > from || from >= text.length) return { person: null, end: nobody }
  const by = eat(BY, text, from)
  const found = personAt(clause, by, context.roster) ?? unknownAt(clause, by)
  if (!found) return { person: null, end: from }
  const end = eat(STANDS, text, found.end)
  return by > from || end > found.end ? { person: found.person, end } : null
}

function unknownAt({ clean, folded }: Clause, at: number): PersonAt | null {
  UNKNOWN.lastIndex = at
  const name = UNKNOWN.exec(folded)?.[1]
  if (name === undefined || NO_NAME.test(name)) return null
  const end = at + name.length
  return { person: { name: clean.slice(at, end), unit: null }, end }
}
