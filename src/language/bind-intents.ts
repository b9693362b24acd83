/** 绑定 安全站 · 同意绑定 · 解绑 安全站 */
export interface BindIntent {
  kind: 'bind'
  what: 'bind' | 'confirm' | 'unbind'
  /** By the roster's name; null where a confirmation names none. */
  unit: string | null
}

/** 绑定 张三 · 我是安全站张三 · 绑定 张三 zhangsan01 · 同意绑定 12 · 不同意绑定 · 解绑 张三 */
export interface BindPersonIntent {
  kind: 'bind-person'
  what: 'bind' | 'confirm' | 'decline' | 'unbind'
  /** Of a contact of the roster; null where a request is answered without it. */
  name: string | null
  /** By the roster's name. */
  unit: string | null
  userId: string | null
  /** The receipt of a request. */
  request: number | null
  /** 我是张三: people say it to each other as well. */
  introduced: boolean
}

/** 确认成员 · 本群成员 张三、李四 · 确认成员 都在 */
export interface MembersIntent {
  kind: 'members'
  /** Contacts by name; null where it is asked who is in the group. */
  people: readonly { name: string; unit: string | null }[] | 'all' | null
  /** Names that are in no roster. */
  others: number
}
