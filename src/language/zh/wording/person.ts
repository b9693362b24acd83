import { contactOf, isUsed } from '../../../domain/obligation/accounts.ts'
import type {
  PersonBound,
  PersonDeclined,
  PersonEvent,
  PersonRequested,
} from '../../../domain/obligation/order.ts'
import type { Outlook } from '../../../domain/obligation/outlook.ts'
import type { PersonRefusal, WhyNoPerson } from '../../../domain/obligation/refusal.ts'
import { safe, withoutMarkup } from './safe.ts'

/** Who somebody is to be, decided or asked for. */
export function personText(view: Outlook, event: PersonEvent): string {
  const who = personOf(event)
  switch (event.type) {
    case 'person-requested':
      return `已提请管理员核实：把您的账号登记为${who}，代替通讯录里现在的账号。管理员回复“同意绑定 ${view.state.seq + 1}”后您就可以登记，在那以前还不能。`
    case 'person-bound': {
      const before = contactOf(view, event)?.userId ?? null
      const old = before === null ? '' : `，原来的账号 ${accountText(before)} 不再算${safe(event.name)}`
      return `已把账号 ${accountText(event.userId)} 登记为${who}${old}。解除请回复“解绑 ${safe(event.name)}”。`
    }
    case 'person-declined':
      return `没有同意：账号 ${accountText(event.userId)} 没有登记为${who}。`
    case 'person-unbound':
      return `已解绑：${who}恢复为通讯录里的账号 ${accountText(event.contact)}，后来绑定的账号不能再代${safe(event.name)}登记。`
  }
}

/** Told to administrators, each alone. */
export function personNotice(view: Outlook, event: PersonRequested): string {
  const { name, userId } = event
  const number = view.state.seq + 1
  const current = contactOf(view, event)
  const takeover = current
    ? `注意：${safe(name)}现在的账号是 ${safe(current.userId)}${isUsed(view, current.userId) ? '（用过督办）' : ''}，同意后由新账号代替，原来的账号不能再登记。`
    : ''
  return withoutMarkup(
    `【督办通知】账号 ${safe(userId)} 申请登记为${personOf(event)}，通过后可以代${safe(event.unit)}登记办结。${takeover}向${safe(name)}本人核实后，是本人请回复“同意绑定 ${number}”，不是请回复“不同意绑定 ${number}”。`,
  )
}

/** Told to whoever asked. */
export function personAnswered(event: PersonBound | PersonDeclined): string {
  const text =
    event.type === 'person-bound'
      ? `您的账号已登记为${personOf(event)}，现在可以登记了：办完请回复“完成 编号”，看清单请回复“待办”。`
      : `管理员没有同意把您的账号登记为${personOf(event)}，有疑问请联系管理员。`
  return withoutMarkup(`【督办通知】${text}`)
}

/** Told to the account that was the contact until now. */
export function personReplaced(event: PersonBound): string {
  return withoutMarkup(
    `【督办通知】${personOf(event)}改用别的账号了，您这个账号不能再登记。如不是您本人换的账号，请马上联系管理员。`,
  )
}

export function strangerText(userId: string): string {
  return withoutMarkup(
    `您还不在通讯录里，没有登记。通讯录里有您名字的，请回复“绑定 单位 姓名”，管理员同意后就可以登记；没有的，请联系督办管理员把您的企业微信账号 ${accountText(userId)} 加入所在单位的通讯录。`,
  )
}

const PLAIN = {
  'only-admins-bind': '没有登记：谁是谁由督办管理员确认，请联系管理员。',
  'known-already': '没有登记：您的账号已经在通讯录里，可以直接登记；要改请联系管理员。',
  'account-taken': '没有绑定：这个账号已经是通讯录里另一位联系人的，请核对账号，或先解绑、修改通讯录。',
  'requested-already': '已经申请过，请等管理员同意。',
  'too-many-requests': '没有登记：今天申请的次数太多了，请直接联系督办管理员。',
  'no-request': '没有等着答复的账号绑定申请，没有登记。',
} as const satisfies Partial<Record<WhyNoPerson, string>>

export function personRefused(refusal: PersonRefusal): string {
  const { reason } = refusal
  return isPlain(reason) ? PLAIN[reason] : aboutSomebody(reason, refusal)
}

function isPlain(reason: WhyNoPerson): reason is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, reason)
}

function aboutSomebody(
  reason: Exclude<WhyNoPerson, keyof typeof PLAIN>,
  { person, units, requests }: PersonRefusal,
): string {
  const name = person === null ? '这位联系人' : safe(person)
  switch (reason) {
    case 'several-people':
      return `没有登记：有几位${name}（${safe(units.join('、'))}），请写上单位，如“绑定 ${safe(units[0] ?? '')} ${name}”。`
    case 'account-wanted':
      return `没有绑定：请写上账号，如“绑定 ${name} 企业微信账号”${asked(requests)}。`
    case 'bound-already':
      return `${name}现在就是这个账号，不用再绑定。`
    case 'several-requests':
      return `没有登记：有几份申请在等${asked(requests)}；群的绑定请在那个群里答复。`
    case 'not-bound':
      return `${name}没有绑定过别的账号，不用解绑；不再任联系人的，请修改通讯录再导入。`
    case 'unknown-person':
      return `没有登记：通讯录里没有${name}${units.length > 0 ? `，${name}在${safe(units.join('、'))}` : ''}；请核对单位和姓名，或请管理员先加入通讯录。`
  }
}

function asked(requests: PersonRefusal['requests']): string {
  const lines = requests.map(
    ({ receipt, name, unit }) => `“同意绑定 ${receipt}”（${safe(unit)}${safe(name)}）`,
  )
  return lines.length === 0 ? '' : `，答复请回复${lines.join('、')}`
}

function personOf({ unit, name }: Pick<PersonEvent, 'unit' | 'name'>): string {
  return `${safe(unit)}${safe(name)}`
}

/** Many offices use telephone numbers for accounts: these are never printed whole in a group. */
function accountText(userId: string): string {
  const plain = safe(userId)
  return /^\+?\d{7,}$/.test(plain) ? `${plain.slice(0, 3)}****${plain.slice(-4)}` : plain
}
