import { type Count, findCount } from './counts.ts'
import { NUMBER } from './numerals.ts'
import { type Recogniser, type Span, spansOf } from './span.ts'

const BOTH = '上(?:半年)?(?:[、，,]|和|及|与)?下半年'
const OCCASIONS = '(?:场次|次|场|期|轮|家|篇|份)'
/** 上、下半年各1次, 上半年和下半年各走访企业20家以上 */
const EACH = new RegExp(`${BOTH}(?:至少|均)?(?:各自?|分别)([^，,。；;\\n]{0,24})`, 'g')
/** 上半年15家、下半年15家, 上半年开展1次检查，下半年开展2次检查 */
const OF_HALF = `[^，,。；;、\\n\\d每逐按]{0,12}?${NUMBER}${OCCASIONS}(?:及?以上)?`
const ONE_BY_ONE = new RegExp(`上半年(${OF_HALF})(\\p{Script=Han}{0,10}?)[、，,；;]?下半年(${OF_HALF})`, 'gu')
/** 上、下半年开展考核 */
const BARE = /上(?:[、，,]|和|及|与)?下半年(?![\d一二两三四五六七八九十前])/g
const GOES_ON = /^(?:$|[，,。；;、)\n]|各|均|分别|都|要|开展|组织|召开|举办|进行|检查|考核|报送|通报)/
/** 全年6场（上半年3场）, 全年10次，其中上半年不少于4次 */
const TOTAL = new RegExp(
  `(?:全年|每年|年内)([^，,。；;\\n每逐(]{0,16}?${NUMBER}${OCCASIONS}(?:及?以上)?)[，,]?\\(?(?:其中)?[：:，,]?上半年([^，,。；;、\\n(]{0,12}?${NUMBER}${OCCASIONS}(?:及?以上)?)(?:[、，,；;]?下半年([^，,。；;、\\n(]{0,12}?${NUMBER}${OCCASIONS}(?:及?以上)?))?\\)?`,
  'g',
)

/** Counts for the two halves of the year, and a year's count with the first half's share of it. */
export const recogniseHalves: Recogniser = (marked) => [
  ...spansOf(marked, TOTAL, ([words, whole = '', first = '', second]) =>
    total(words, findCount(whole), findCount(first), second === undefined ? null : findCount(second)),
  ),
  ...eachHalf(marked),
  ...oneByOne(marked),
  ...spansOf(marked, BARE, ({ 0: words, index, input }) => {
    const goesOn = GOES_ON.test(input.slice(index + words.length))
    return halfYearly(1, false, goesOn ? null : `“${words}”暂按每半年1次处理，请确认。`)
  }),
]

type Reading = Pick<Span, 'cadence' | 'doubt'>

function eachHalf(marked: string): Span[] {
  return Array.from(marked.matchAll(EACH), (match): Span => {
    const [words, rest = ''] = match
    const count = findCount(rest)
    const start = match.index
    const end = start + words.length - rest.length + (count?.end ?? 0)
    return {
      start,
      end,
      ...halfYearly(
        count?.count ?? 1,
        (count?.atLeast ?? false) || words.includes('至少'),
        count?.doubt ?? null,
      ),
    }
  })
}

/** As often in both halves, or in each of them as often as it says. */
function oneByOne(marked: string): Span[] {
  return Array.from(marked.matchAll(ONE_BY_ONE)).flatMap((match): Span[] => {
    const [words, first = '', thing = '', second = ''] = match
    const [one, other] = [findCount(first), findCount(second)]
    if (!one || !other || unitOf(first, one) !== unitOf(second, other)) return []
    // 上半年组织1次培训，下半年组织1次演练 are two pieces of work.
    if (!marked.startsWith(thing, match.index + words.length)) return []
    const start = match.index
    const end = start + words.length
    if (one.count === other.count)
      return [{ start, end, ...halfYearly(one.count, one.atLeast || other.atLeast, one.doubt) }]
    // 上半年15家，下半年20家: how much by then.
    if (!OFTEN.test(second)) return []
    const middle = end - '下半年'.length - second.length
    return [
      { start, end: start + '上半年'.length + one.end, ...inMonths(one, 1, 6) },
      { start: middle, end, ...inMonths(other, 7, 12) },
    ]
  })
}

const OFTEN = /[次场期轮](?:及?以上)?$/

function inMonths({ count, atLeast, doubt }: Count, from: number, to: number): Reading {
  const cadence = { kind: 'quota' as const, period: 'half-year' as const, every: 1, count, atLeast }
  return { cadence: { ...cadence, months: { from, to } }, doubt }
}

/** Even shares are owed half by half; of others the total alone is kept, which is asked about. */
function total(
  words: string,
  whole: Count | null,
  first: Count | null,
  second: Count | null,
): Reading | null {
  if (!whole || !first) return null
  if (first.count * 2 === whole.count && second?.count === first.count) {
    return halfYearly(first.count, whole.atLeast || first.atLeast, null)
  }
  return {
    cadence: { kind: 'quota', period: 'year', every: 1, count: whole.count, atLeast: whole.atLeast },
    doubt: `“${words}”暂按全年${whole.count}次处理，请确认。`,
  }
}

function halfYearly(count: number, atLeast: boolean, doubt: string | null): Reading {
  return { cadence: { kind: 'quota', period: 'half-year', every: 1, count, atLeast }, doubt }
}

function unitOf(words: string, { start, end }: Count): string {
  return words.slice(start, end).replace(new RegExp(`^${NUMBER}`), '')
}
