import { plainText } from './meaning.ts'

/**
 * What became of a text: nothing but punctuation (`same`), merely other words for the same work (`reworded`), perhaps the
 * same and perhaps not (`doubtful`), or something else (`other`). Only the first two may inherit a record.
 */
export type Rewording = 'same' | 'reworded' | 'doubtful' | 'other'

/** Common slips of the pen that officials mend, as wrong and right. */
const SLIPS: readonly [RegExp, string][] = [
  [/布署/g, '部署'],
  [/按装/g, '安装'],
  [/帐/g, '账'],
  [/坐谈/g, '座谈'],
  [/截至/g, '截止'],
  [/制订/g, '制定'],
  [/通迅/g, '通讯'],
  [/做好/g, '作好'],
]

/** Emphasis, links and verbs of doing that change nothing about what is to be done. */
const FILLERS =
  /进一步|组织召开|组织开展|健全|切实|认真|扎实|深入|全面|积极|严格|加强|强化|必须|务必|应当|以及|组织|开展|召开|举办|举行|进行|实施|及时|[的地得和与及并等应要须需在将把于了对]/g

/** When it is done; whoever compares texts has compared the times already. */
const TIME_WORDS =
  /(?:每|逐|按)[两二三四五六\d]?个?(?:工作日|日|天|周|旬|月|季度|季|半年|年)度?|至少|不少于|不低于|[\d一二两三四五六七八九十]+[次场](?:及?以上)?|(?:20\d\d年)?(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份|底|末|初|[上中下]旬|\d{1,2}[日号])?(?:之?前)?|全年|年底前?|(?:(?:元旦|春节|清明|五一|端午|中秋|国庆)节?[、和]?)+(?:之?前|期间|之?后|(?:小?长)?假期?)/g

/** Pairs of characters that two texts must share; below it they are too different, above it usually the same work. */
const ALIKE = 0.8
/** Below it nobody would call them the same. */
const RELATED = 0.55
/** Shorter texts have too few pairs to be judged by them. */
const SHORTEST = 8
/** What changes an amount, an order or turns it into its opposite. */
const DECISIVE = /[\d一二两三四五六七八九十百千万甲乙丙丁东南西北不未无非除禁免停]/

export function rewordingOf(before: string, after: string): Rewording {
  if (plainText(before) === plainText(after)) return 'same'
  const [a, b] = [essence(before), essence(after)]
  if (a === b && a.length >= 2) return 'reworded'
  const likeness = dice(a, b)
  if (likeness < RELATED) return 'other'
  const long = Math.min(a.length, b.length) >= SHORTEST
  return long && likeness >= ALIKE && isOneSided(a, b) && !isLonger(before, after) ? 'reworded' : 'doubtful'
}

function essence(text: string): string {
  const mended = SLIPS.reduce((words, [wrong, right]) => words.replace(wrong, right), text.normalize('NFKC'))
  return plainText(mended.replace(TIME_WORDS, '').replace(FILLERS, ''))
}

/** Dice's coefficient over pairs of neighbouring characters, each counted as often as it stands: 1 for the same, 0 for nothing shared. */
export function dice(a: string, b: string): number {
  if (a === b) return 1
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) count(pairs, a.slice(at, at + 2), 1)
  let shared = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    if ((pairs.get(pair) ?? 0) <= 0) continue
    shared++
    count(pairs, pair, -1)
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2)
}

function count(pairs: Map<string, number>, pair: string, by: number): void {
  pairs.set(pair, (pairs.get(pair) ?? 0) + by)
}

/** Something was put in or taken out, and nothing put in the place of something else: 学校 → 医院 is another duty. */
function isOneSided(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  let besides = ''
  for (const char of long) {
    if (char === short.charAt(at)) at++
    else besides += char
  }
  return at === short.length && !DECISIVE.test(besides)
}

/** A further clause or another item of a list is more work than was done. */
function isLonger(before: string, after: string): boolean {
  return pieces(after) > pieces(before)
}

function pieces(text: string): number {
  return text
    .normalize('NFKC')
    .split(/[,、;。:]|和|与|及|并/)
    .filter((piece) => plainText(piece) !== '').length
}
