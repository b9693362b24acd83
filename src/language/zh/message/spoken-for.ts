import { onceFor } from '../../../domain/once-for.ts'
import type { Roster, RosterInForce } from '../../../domain/duty/roster.ts'
import { foldText, markOfUnit, slice, together, UNIT, type Message, type Phrase } from './normalise.ts'
import { DONE } from '../words/vocabulary.ts'
import { anyOf } from '../words/words.ts'

const ME = '(?:我们?|由我|本人|现|今天|这里|在此)*(?:来)?'
const INSTEAD = '(?:代表|代为|代|替|帮)'
const REPORTS =
  '(?:来|把|去)?(?:报告|填报|上报|补报|报送|汇报|报|登记|登|提交|反馈|录入|录|说|销号)(?:一?[下哈个声]|上)?'
const NUMBERS = '第?\\d{1,3}(?:\\.[1-9])?[号项条]?(?:\\s*[、,和与及]\\s*第?\\d{1,3}(?:\\.[1-9])?[号项条]?)*'
const BEGINS = `(?=\\s*(?:${NUMBERS}|第?[一二三四五六七八九十]|已?${anyOf(DONE)}))`
const AWAY =
  '(?:[今明昨这本]?[天日周]|这几天|最近|上午|下午|临时|正在|在)*(?:请了?(?:病|事|年|产)?假|休(?:病|年|产|婚)?假了?|[病产年婚]假|出差|不在(?:单位|办公室|岗)?|生病|住院|外出|出去|开会|培训|学习|下乡|调休|有事|出外勤)(?:去|中)?了?'
const BY_WIRE =
  '(?:的?(?:人|同志|联络员|那边|这边|那头|负责人))*(?:刚|刚才|刚刚|今天|昨天|上午|下午|已经?|来|打)*(?:电话|来电|微信|短信|口头|私信|当面|消息|来函|邮件)(?:里|上|中|来)?(?:说|讲|告知|反馈|汇报|报告|报来|报|告诉我|通知我|称|确认)*(?:了)?[\\s:,]*'
const ENTERED =
  '[\\s,。;]*(?:请|我|我来|麻烦|由我|现|特|特此|予以|先)*(?:代为?|[帮替](?:他们?|她们?|其)?|帮忙)(?:登记|登|记录|记|录入|录|填报|上报|报|点|销号|销)(?:一?下|上|了|的)*[。!~\\s]*'
const TICKED = `(?:请|麻烦|我)?[帮替代](?:他们?|她们?|其|一下|我)*(?:点|登记|登|记录|记|录|标记?|勾)(?:个|一?下|上|为|成)*(?<done>已?${anyOf(DONE)}了?)[。!~\\s]*`

/** Every way in which somebody reports for another: `who` it is for, and what is `told`. */
const formsFor = onceFor((roster: RosterInForce): readonly RegExp[] => {
  const name = anyOf([...unitsByName(roster).keys()])
  const person = `(?:我们?|本|同事|科室|单位|科|室|站|所|队)*(?<who>${name})(?:同志|老师|姐|哥)?`
  const unit = `(?<who>${UNIT})(?:的|这边|那边)?`
  const either = `(?<who>${UNIT}|${name})(?:同志|他们)?`
  return [
    `${ME}${INSTEAD}${person}${REPORTS}[\\s:,]*(?<told>${BEGINS}[^]*)`,
    `${ME}受${person}(?:的)?(?:委托|之托|所托)[\\s,]*(?:${ME}${REPORTS})?[\\s:,]*(?<told>${BEGINS}[^]*)`,
    `${person}${AWAY}[\\s,。]*${ME}(?:先|就|替他?|代他?|帮他?|替她|代为)*${REPORTS}[\\s:,]*(?<told>${BEGINS}[^]*)`,
    `(?:代录|代报|代登|代填|代登记|代录入|代为登记|代为上报|代为录入)[\\s:,]*${unit}[\\s:,]*(?<told>${BEGINS}[^]*)`,
    `${unit}${BY_WIRE}(?<told>${BEGINS}[^?]*?(?<=[了完成结好毕妥]))${ENTERED}`,
    `${unit}\\s*(?<told>${NUMBERS})[\\s,]*${TICKED}`,
    `(?<told>${NUMBERS})[\\s,]*${ME}${INSTEAD}${either}${REPORTS}(?:的)?[\\s:,]+(?<done>[^]*)`,
  ].map((form) => new RegExp(`^\\s*${form}$`, 'd'))
})

/** 我代林晓报：2完成 · 安全站电话说20办完了，代为登记 becomes 代办公室报2完成: for the unit whose it is; whether the sender may is for the record to say. */
export function spokenFor(message: Message, roster: RosterInForce): Message {
  if (!/[代替帮受假差病在出培学乡休会院勤]/.test(message.folded)) return message
  for (const form of formsFor(roster)) {
    const found = form.exec(message.folded)
    const { who, told, done } = found?.indices?.groups ?? {}
    const unit = who && unitAt(message, who[0], who[1], roster)
    if (!unit || !told) continue
    const said = done
      ? [slice(message, ...told), plain(' '), slice(message, ...done)]
      : [slice(message, ...told)]
    return { ...message, ...together([plain('代'), markOfUnit(unit), plain('报 '), ...said]) }
  }
  return message
}

function unitAt({ units, folded }: Phrase, from: number, to: number, roster: Roster): string | null {
  return units.get(from) ?? unitsByName(roster).get(folded.slice(from, to)) ?? null
}

const plain = (text: string): Phrase => ({ clean: text, folded: text, units: new Map() })

/** The unit of everybody who is in one alone. */
const unitsByName = onceFor((roster: Roster): ReadonlyMap<string, string> => {
  const people = roster.units.flatMap(({ name: unit, contacts }) =>
    contacts.map(({ name }) => ({ name: foldText(name), unit })),
  )
  const named = Map.groupBy(people, ({ name }) => name)
  return new Map(
    [...named].flatMap(([name, some]) => {
      const [unit, ...more] = new Set(some.map((one) => one.unit))
      return unit !== undefined && more.length === 0 && /^\p{Script=Han}{2,4}$/u.test(name)
        ? [[name, unit] as const]
        : []
    }),
  )
})
