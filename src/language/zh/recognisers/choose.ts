import type { ChooseIntent } from '../../intent.ts'
import type { Clause } from '../message/clauses.ts'
import { readLabels } from '../words/labels.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { UNIT } from '../message/normalise.ts'
import { only, type Recognised } from '../recogniser.ts'
import { words } from '../words/words.ts'
import { placesAt } from './places.ts'

const EDGES =
  /^(?:选|选择|是|我选|应该是|就是|[\s,:])+|(?:的|吧|了|啊|哈|都是|[那这]个|[那这]项|[\s,。!~])+$/g
const ALL_WORDS = words('全部 全都 都 都是 所有 全 全选 all 全部都是 全是 都有 都完了 两个都是 三个都是')
const NONE_WORDS = words('算了 都不是 不是 不用 不用了 没有 不 否 都没有 不选 不登记 先不登记')
const YES_WORDS = words('是 是的 对 对的 对头 嗯 嗯嗯 确认 确定 没错 yes y')
/** What answers by itself. */
const SIMPLE = new Map<string, 'all' | 'none' | 'cancel' | 'yes'>([
  ...ALL_WORDS.map((word) => [word, 'all'] as const),
  ...NONE_WORDS.map((word) => [word, 'none'] as const),
  ...YES_WORDS.map((word) => [word, 'yes'] as const),
  ['取消', 'cancel'],
])
const ALL_DONE = /^(?:是的?|对的?|嗯+|没错)[,\s]*(?:都|全部?|均)(?:已经?)?(?:办|弄|做|搞)?(?:完成|完|好)了?$/
const PART = /^第([一二三四五六七八九1-9])部分$/
const ENDS_LIKE_NUMBER = /[\d零〇一二两三四五六七八九十百项号条个务作〕】\])”"]$/
/** 1号 is the item 1 or the first of the month, and no line of a list. */
const A_DAY = /[号日]$/
const ONE_UNIT = new RegExp(`^${UNIT}$`)
const PLACE = new RegExp(`^(?:第(${NUMBER})(?:个|项|条)?|最后(?:一)?个)$`)

/** 全部 · 1 · ① · 3.1和3.2 · 第二个 · 算了: the answer to the bot's question, as the whole message. */
export function choose(clause: Clause): Recognised | null {
  if (clause.stop === '?') return null
  const plain = clause.folded.trim().replace(/[。!~\s]+$/, '')
  const answer = simple(plain) ?? numbers(plain.replace(EDGES, ''), clause)
  return answer && only({ kind: 'choose', answer })
}

function simple(text: string): ChooseIntent['answer'] | null {
  const by = SIMPLE.get(text) ?? (ALL_DONE.test(text) ? 'all' : null)
  return by && { by }
}

function numbers(text: string, clause: Clause): ChooseIntent['answer'] | null {
  if (text === '') return null
  const unit = ONE_UNIT.test(text) ? [...clause.units.values()][0] : undefined
  if (unit !== undefined) return { by: 'unit', unit }
  if (/^[第最]/.test(text)) {
    const part = readNumber(PART.exec(text)?.[1] ?? '')
    if (part !== null) return { by: 'part', part }
    const place = PLACE.exec(text)
    if (place) return { by: 'positions', pick: pickOf(place[1]) }
  }
  const places = placesAt(text, 0)
  if (places?.end === text.length && places.target.by === 'positions') {
    return { by: 'positions', pick: places.target.pick }
  }
  return listed(text)
}

function listed(text: string): ChooseIntent['answer'] | null {
  if (!ENDS_LIKE_NUMBER.test(text)) return null
  const list = readLabels(text, 0)[0]
  if (list?.end !== text.length) return null
  if (list.style === 'place')
    return { by: 'positions', pick: { from: 'places', places: list.labels.map((l) => l.no) } }
  return { by: 'labels', labels: list.labels, ...(A_DAY.test(text) && { noPlace: true }) }
}

function pickOf(figures: string | undefined) {
  const place = figures === undefined ? null : readNumber(figures)
  return place === null
    ? ({ from: 'end', count: 1 } as const)
    : ({ from: 'places', places: [place] } as const)
}
