import type { CivilDay } from '../../../domain/calendar/civil-day.ts'
import type { Roster, RosterInForce } from '../../../domain/duty/roster.ts'
import { namesOfUnits, type UnitName } from '../../../domain/duty/unit-names.ts'
import { onceFor } from '../../../domain/once-for.ts'
import { SIMPLIFIED } from './traditional.ts'

/** What the recognisers may know besides the words. */
export interface Context {
  today: CivilDay
  roster: RosterInForce
  botNames: readonly string[]
  /** The name of whoever says it. */
  speaker?: string
}

/** Two views of a text, character by character beside each other. */
export interface Phrase {
  /** As written, without mentions of the bot and control characters: remarks are cut from it. */
  clean: string
  /** Half-width, simplified, lower case, unit names replaced by marks: recognisers read it. */
  folded: string
  /** The roster's name of the unit whose mark begins at this place. */
  units: ReadonlyMap<number, string>
}

export interface Message extends Phrase {
  /** True where the text calls the bot by its name. */
  addressed: boolean
}

const UNIT_HEAD = '\uE000'
const UNIT_REST = '\uE001'
/** Pattern of a unit's mark. */
export const UNIT = `${UNIT_HEAD}${UNIT_REST}*`

/** A unit's name as a sentence has it. */
export function markOfUnit(unit: string): Phrase {
  return { clean: unit, folded: UNIT_HEAD + UNIT_REST.repeat(unit.length - 1), units: new Map([[0, unit]]) }
}

const PERSON = '\uE002'
const COLLEAGUE = '\uE003'
/** Pattern of somebody who is called besides the bot: @督办助手 @蒋怡 2完成了. */
export const CALLED = `[${PERSON}${COLLEAGUE}]+`
/** Of somebody among them whom the sender may tell to do something: nobody orders his head. */
export const MAY_BE_TOLD = `${COLLEAGUE}+`

export function normalise(text: string, context: Context): Message {
  const { text: named, addressed } = withoutBotNames(tidy(text), context.botNames)
  const clean = named.trim()
  const folded = mended(fold(clean))
  const marked = addressed
    ? folded.replace(OTHERS, (name) => markOf(name, context.roster).repeat(name.length))
    : folded
  return { ...markUnits(clean, marked, context.roster), addressed }
}

function markOf(called: string, { units }: Roster): string {
  const isColleague = units.some(({ contacts }) =>
    contacts.some(
      ({ name, userId, role }) =>
        role === 'liaison' && [name, userId].some((one) => `@${fold(one)}` === called),
    ),
  )
  return isColleague ? COLLEAGUE : PERSON
}

export function slice(phrase: Phrase, from: number, to: number): Phrase {
  const units = phrase.units.size === 0 ? phrase.units : unitsBetween(phrase.units, from, to)
  return { clean: phrase.clean.slice(from, to), folded: phrase.folded.slice(from, to), units }
}

function unitsBetween(units: Phrase['units'], from: number, to: number): Phrase['units'] {
  const between = new Map<number, string>()
  for (const [at, unit] of units) if (at >= from && at < to) between.set(at - from, unit)
  return between
}

/** Phrases one behind the other. */
export function together(parts: readonly Phrase[]): Phrase {
  const units = new Map<number, string>()
  let clean = ''
  let folded = ''
  for (const part of parts) {
    for (const [at, unit] of part.units) units.set(folded.length + at, unit)
    clean += part.clean
    folded += part.folded
  }
  return { clean, folded, units }
}

/** Folds quoted text, in which units do not matter. */
export function foldText(text: string): string {
  return fold(tidy(text))
}

/** 完 成 不 了: one character after the other stands alone; figures are a list of numbers. */
const SPACED =
  /(?<!\p{Script=Han})(?![一二三四五六七八九十百])\p{Script=Han}(?:[ \t]+(?![一二三四五六七八九十百])\p{Script=Han}(?!\p{Script=Han}))+/gu
/** 8 0 % */
const SPACED_SHARE = /\d[ \t]+\d[ \t]*[%％]/g
/** 完 成, as some keyboards and recognisers of speech write it. */
const TORN = /(?<=[完办搞做弄])[ \t]+(?=[成结定完妥][^\p{L}]|[成结定完妥]$)/gu
const OTHERS = /@[^\s@]{1,12}(?=\s)/g
const CIRCLED = /[①-⑳㉑-㉟㊱-㊿]+/g
/** ①34完成: the point's own number. */
const POINT = /(?<![\d①-⑳㉑-㉟㊱-㊿])[①-⑳](?=\d)/g
/** 廿二, 卅 */
const OLD_FIGURES = /[廿卅]/g
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\u20E3\uFE0F\uFEFF\uE000-\uF8FF]/g
const SPACES = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g

/** Most texts have nothing of it. */
const UNTIDY = new RegExp(`\\r|${SPACES.source}|${INVISIBLE.source}|${CIRCLED.source}|${OLD_FIGURES.source}`)

/** 完成 2<br>, as a page or a mail hands it on. */
const TAGS =
  /<(script|style)[^<>]*>[^]*?<\/\1\s*>|<\/?(?:br|p|div|span)\s*\/?>|<\/?[a-z][a-z\d]*(?:\s[^<>]*)?>|&nbsp;/gi
/** 完成 2' : a mark that nothing opened is a slip. */
const STRAY_MARK = /^([^"'“”‘’「」『』]*)["'”’」』]\s*$/

function tidy(text: string): string {
  const read = /[<&]/.test(text)
    ? text.replace(TAGS, (tag) => (/^<\/?(?:br|p|div)\b/i.test(tag) ? '\n' : ' '))
    : text
  const said = UNTIDY.test(read) ? plain(read) : read
  const joined = /[ \t]/.test(said) ? withoutGaps(said) : said
  return /["'”’」』]/.test(joined) ? joined.replace(STRAY_MARK, '$1') : joined
}

function withoutGaps(text: string): string {
  return text
    .replace(SPACED, (run) => run.replace(/[ \t]+/g, ''))
    .replace(SPACED_SHARE, (run) => run.replace(/[ \t]+/g, ''))
    .replace(TORN, '')
}

function plain(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(POINT, ' ')
    .replace(CIRCLED, (digits) => Array.from(digits, circled).join('、'))
    .replace(OLD_FIGURES, (figure) => (figure === '廿' ? '二十' : '三十'))
}

/** ① to ⑳, ㉑ to ㉟ and ㊱ to ㊿ stand in three places. */
function circled(digit: string): number {
  const code = digit.charCodeAt(0)
  if (code >= 0x32b1) return code - 0x32b1 + 36
  return code >= 0x3251 ? code - 0x3251 + 21 : code - 0x245f
}

/** The longest first. */
const calledBy = onceFor((names: readonly string[]) =>
  names
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ name, mentions: [`<@${name}>`, `@${name}`, `＠${name}`] })),
)

function withoutBotNames(text: string, names: readonly string[]): { text: string; addressed: boolean } {
  let result = text
  let addressed = false
  for (const { name, mentions } of calledBy(names)) {
    for (const mention of mentions) {
      if (!result.includes(mention)) continue
      addressed = true
      result = result.replaceAll(mention, ' ')
    }
    if (!result.startsWith(name)) continue
    addressed = true
    result = result.slice(name.length).replace(/^[\s,，:：、!！]+/, '')
  }
  return { text: result, addressed }
}

/** Keeps the length, so that places in both views agree. */
function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const one = foldedCode(code)
    if (one === code) continue
    folded += text.slice(from, at) + String.fromCharCode(one)
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** 第二十一向我们做完了, as a recogniser of speech writes 项. */
const SPOKEN_ITEM =
  /(?<=第[一二三四五六七八九十\d]{1,4})向(?=(?:我们?|咱们?|都|早就|昨天|上周|已经?|\s)*[完办做搞弄][完成结好定妥毕])/g

/** 以经做完, 巳完成: slips of the hand that mean nothing else; the length stays. */
function mended(folded: string): string {
  return /以经|巳|向/.test(folded)
    ? folded
        .replace(/以经(?=[完办做搞弄整全都报组开学培处结落发印])/g, '已经')
        .replace(/巳(?![时年月])/g, '已')
        .replace(SPOKEN_ITEM, '项')
    : folded
}

/** By code unit; 0 for what has not been folded yet. */
const FOLDED = new Uint16Array(0x10000)

function foldedCode(code: number): number {
  const known = FOLDED[code]
  if (known) return known
  return (FOLDED[code] = foldUnit(String.fromCharCode(code)).charCodeAt(0))
}

function foldUnit(unit: string): string {
  const plain = unit.normalize('NFKC')
  const one = plain.length === 1 ? plain : unit
  const lower = one.toLowerCase()
  return SIMPLIFIED.get(one) ?? (lower.length === 1 ? lower : one)
}

/** Folded, the longest first; worked out once for each roster. */
const namesOf = onceFor((roster: RosterInForce): readonly UnitName[] =>
  [...namesOfUnits(roster), ...stubsOf(roster)]
    .map(({ name, unit }) => ({ name: fold(name), unit }))
    .filter(({ name }) => name.length >= 2)
    .sort((a, b) => b.name.length - a.name.length),
)

const KIND = /(?:科室?|[队站所局组股办]|中心|大队)$/
const HERE = ['这边', '那边', '这头', '这儿', '这里']

/** 物业这边 is 物业中心, where no other unit begins like that. */
function stubsOf(roster: RosterInForce): UnitName[] {
  const stubs = roster.units.map(({ name }) => ({ stub: name.replace(KIND, ''), unit: name }))
  return stubs.flatMap(({ stub, unit }) => {
    const isKnown = stub !== unit && stub.length >= 2 && stubs.filter((one) => one.stub === stub).length === 1
    return isKnown ? HERE.map((here) => ({ name: `${stub}${here}`, unit })) : []
  })
}

function markUnits(clean: string, folded: string, roster: RosterInForce): Phrase {
  const units = new Map<number, string>()
  let marked = folded
  for (const { name: wanted, unit } of namesOf(roster)) {
    for (let at = marked.indexOf(wanted); at >= 0; at = marked.indexOf(wanted, at + wanted.length)) {
      units.set(at, unit)
      marked =
        marked.slice(0, at) +
        UNIT_HEAD +
        UNIT_REST.repeat(wanted.length - 1) +
        marked.slice(at + wanted.length)
    }
  }
  return { clean, folded: marked, units }
}
