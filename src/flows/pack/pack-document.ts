import { isoDay, yearMonthDay } from '../../domain/calendar/civil-day.ts'
import { wallTime } from '../../domain/calendar/zone.ts'
import { personName } from '../../domain/duty/unit-names.ts'
import { findDutyById } from '../../domain/obligation/called.ts'
import { dutyLabel, type ParsedKey } from '../../domain/obligation/obligation.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import type { HistoryEntry } from '../../language/resolve/history.ts'
import { readingSentence } from '../../language/zh/wording/reading.ts'
import { keptPeriod } from '../../language/zh/wording/kept-period.ts'
import { entryText } from '../../language/zh/wording/standing.ts'
import { nameOfRecorder, unitsOfChat, whoIs } from '../roster-names.ts'
import { html, inert, page, table, type Html } from './html.ts'
import type { Notice } from './notices.ts'
import type { PackFacts, PackPiece } from './pack-facts.ts'

/** What became of a piece when its content was fetched for the pack. */
export interface PieceState {
  /** `missing`: it is not kept any more; `altered`: its content is not what was recorded. */
  content: 'kept' | 'missing' | 'altered'
  /** Whether a browser may show it as a picture. */
  isPicture: boolean
}

/** Longer than anything that fits in a message. */
const WHOLE = 5000
const ROLES = { lead: '（牵头）', support: '（配合）', responsible: '' } as const
const KINDS: Readonly<Record<Notice['kind'], string>> = {
  reminder: '提醒',
  second: '当天再次提醒',
  urging: '催办',
  word: '通知',
}
const OUTCOMES = { accepted: '已送达', refused: '没有送达', unknown: '是否送达不确定' } as const

/** The readable part of the pack: an HTML page without scripts, that prints on A4. */
export function packDocument(
  view: Outlook,
  facts: PackFacts,
  stateOf: (piece: PackPiece) => PieceState,
): string {
  const { label, notices, entries, pieces, verified, isPart } = facts
  const title = `迎检材料 第${dutyLabel(label.no, label.part)}项`
  const pictures = pieces.filter((piece) => piece.file !== null && stateOf(piece).isPicture)
  const body = [
    html`<h1>${title}</h1>`,
    html`<p class="made">整理于 ${timeText(view, view.now)}${isPart ? '，只含所列单位的部分' : ''}</p>`,
    html`<h2>一、任务</h2>`,
    dutyTable(view, facts),
    html`<h2>二、通知和提醒</h2>`,
    table(
      ['时间', '种类', '发到', '提到的人', '结果'],
      notices.map((notice) => noticeCells(view, notice)),
      '没有发过。',
    ),
    html`<h2>三、办理情况</h2>`,
    table(
      ['时间', '单位', '周期', '内容', '经办人', '回执'],
      entries.map((entry) => entryCells(view, entry)),
      '还没有登记。',
    ),
    html`<h2>四、佐证材料</h2>`,
    table(
      ['文件', '佐证日期', '单位和周期', '上传', '大小', 'SHA-256 校验值'],
      pieces.map((piece) => pieceCells(view, piece, stateOf(piece))),
      '没有。',
    ),
    html`<h2>五、核验和签收</h2>`,
    table(
      ['时间', '单位', '周期', '结论', '核验人', '回执'],
      verified.map((entry) => entryCells(view, entry)),
      '还没有核验。',
    ),
    html`<p class="sign"><span>经办人：</span><span>负责人：</span><span>日期：</span></p>`,
    ...pictures.map((piece, index) => picture(piece, index === 0)),
  ]
  return page(title, body)
}

function dutyTable({ policy }: Outlook, { duty, plan, units }: PackFacts): Html {
  const owners = units.map(({ unit, role }) => `${unit}${role === null ? '（转办）' : ROLES[role]}`)
  const rows: [string, string][] = [
    ['任务表', `${plan.title || '（无标题）'}（${plan.year} 年度）`],
    ...(duty.section === null ? [] : [['类别', duty.section] satisfies [string, string]]),
    ...(duty.task === null ? [] : [['重点任务', duty.task.text] satisfies [string, string]]),
    ['操作要点', duty.text],
    ...(duty.beside === undefined ? [] : [['表中另写', duty.beside] satisfies [string, string]]),
    ['责任单位', owners.join('、')],
    ['频次时限', readingSentence(duty.cadences, { ...policy, year: plan.year })],
  ]
  return html`<table class="facts">
    ${rows.map(
      ([name, text]) =>
        html`<tr>
          <th>${name}</th>
          <td>${inert(text)}</td>
        </tr>`,
    )}
  </table>`
}

function noticeCells(view: Outlook, { at, to, kind, mentions, outcome }: Notice): (string | Html)[] {
  const people = mentions.map((userId) => personName(view.roster, userId))
  const result = outcome === null ? '发送中' : OUTCOMES[outcome]
  return [unbroken(timeText(view, at)), KINDS[kind], addressee(view, to), people.join('、') || '—', result]
}

function addressee({ roster }: Outlook, to: string): string {
  if (to.startsWith('user:')) return whoIs(roster, to.slice('user:'.length))
  const units = unitsOfChat(roster, to)
  return units.length === 0 ? to : `${units.join('、')}工作群`
}

function entryCells(view: Outlook, { of, at, by, receipt, what }: HistoryEntry): (string | Html)[] {
  const { year } = yearMonthDay(view.today)
  const who = nameOfRecorder(view.roster, by)
  return [
    unbroken(timeText(view, at)),
    of.unit,
    turnText(view, of),
    entryText(what, year, WHOLE),
    who,
    `#${receipt}`,
  ]
}

/** 3.1 2026年第四季度 */
function turnText(view: Outlook, of: ParsedKey): string {
  const no = findDutyById(view.state, of.id)?.no ?? 0
  return [of.part === null ? '' : dutyLabel(no, of.part), keptPeriod(view, of)].join(' ').trim()
}

function pieceCells(
  view: Outlook,
  { evidence, of, file }: PackPiece,
  { content }: PieceState,
): (string | Html)[] {
  const { piece, on, by, at, receipt } = evidence
  const serves = of.map((key) => `${key.unit} ${turnText(view, key)}`).join('；')
  const upload = `${timeText(view, at)} ${nameOfRecorder(view.roster, by)}（#${receipt}）`
  if (piece.kind === 'link')
    return [link(piece.url, piece.name), unbroken(isoDay(on)), serves, upload, '链接', '—']
  const name = file ?? piece.name
  const shown =
    content === 'missing' ? html`${name}<b class="bad">文件不在了，无法附上</b>` : link(name, name)
  const altered = content === 'altered' ? html`<b class="bad">内容与登记时不同</b>` : ''
  return [
    html`${shown}${altered}`,
    unbroken(isoDay(on)),
    serves,
    upload,
    sizeText(piece.size),
    html`<code>${piece.hash}</code>`,
  ]
}

/** Of a file in the same folder, or of the web. */
function link(target: string, words: string): Html {
  const address = /^https?:\/\//.test(target) ? target : encodeURIComponent(target)
  return html`<a href="${address}" rel="noreferrer">${inert(words)}</a>`
}

function picture({ file, evidence }: PackPiece, isFirst: boolean): Html {
  const name = file ?? ''
  return html`<figure class="${isFirst ? 'first' : ''}">
    <img src="${encodeURIComponent(name)}" alt="${evidence.piece.name}" />
    <figcaption>${name}</figcaption>
  </figure>`
}

/** A day or time on one line. */
function unbroken(text: string): Html {
  return html`<span class="unbroken">${text}</span>`
}

/** 2026-11-24 09:00 */
function timeText({ policy }: Outlook, at: number): string {
  const { day, minute } = wallTime(at, policy.zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${isoDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
