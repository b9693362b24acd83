import { dutyLabel, type Obligation } from '../../../domain/obligation/obligation.ts'

/** Short, by role, with examples of one's own items. */
export function helpText(examples: readonly Obligation[], admin: boolean): string {
  const [one, two] = examples.map((obligation) => dutyLabel(obligation.duty.no, obligation.part))
  const first = one ?? '2'
  const lines = [
    '可以这样说：',
    `· 办完了：完成 ${first}`,
    `· 几项一起：完成 ${first}、${two ?? '5'}，后面可加说明`,
    '· 引用提醒回复：完成',
    `· 报进展：进展 ${first} 做到哪一步`,
    '· 看本单位待办：待办，本周到期，逾期，日历，进度',
    `· 看任务内容：详情 ${first.split('.')[0] ?? first}；登记过什么：台账 ${first.split('.')[0] ?? first}`,
    `· 申请延期：延期 ${first} 到12月31日 原因`,
    `· 为什么提醒：为什么 ${first}`,
    '· 请假找人代：请假 12月1日至10日 由姓名代，回来说“销假”',
    '· 记错了：撤销，或“撤销 回执号”',
  ]
  if (admin)
    lines.push(
      '管理员还可以：',
      `· 代单位登记：代单位名完成 ${first}`,
      '· 看某单位：单位名 待办；看全部：进度，排名，日历',
      '· 谁还没报：3谁还没报',
      `· 答复延期：同意延期 ${first}，或“不同意延期 ${first}”`,
      `· 核验、退回：核验 ${first} 通过，退回 ${first} 原因`,
      `· 转办、不适用：转办 ${first} 给单位名，不适用 ${first} 原因`,
      '· 暂停提醒：暂停 编号或单位名或全部 到12月10日，恢复 编号',
      '· 登记休假：姓名 12月1日至10日休假，姓名代',
      '· 有事才办的：触发 编号 事件名称，结束触发 编号',
      `· 核对读法：确认 ${first} 的读法，${first} 改为每季度1次，${first} 牵头改为单位名`,
      '· 发通知：通知全体 内容',
      '· 把群绑定给单位：在群里说“绑定 单位名”“同意绑定”，解除：解绑 单位名',
      `· 催办：催办 单位名，催办 ${first}，催办逾期`,
    )
  return lines.join('\n')
}
