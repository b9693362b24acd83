/** Who says what, and what it opens: 'duty units: name, due' for each. */
export interface Row {
  who: string
  text: string
  opens: readonly string[]
}

const row =
  (who: string) =>
  (text: string, ...opens: string[]): Row => ({ who, text, opens })

const admin = row('zhangduban')
const office = row('linxiao')

/** Today is Tuesday 24 November 2026: without a day there is time until the next working day. */
export const TRIGGERING: readonly Row[] = [
  admin('触发 64 暴雨橙色预警', '64 暴雨橙色预警 2026-11-25'),
  admin('触发64暴雨橙色预警', '64 暴雨橙色预警 2026-11-25'),
  admin('触发 第64项：暴雨橙色预警。', '64 暴雨橙色预警 2026-11-25'),
  admin('请触发 64 ，大雪黄色预警', '64 大雪黄色预警 2026-11-25'),
  admin('触发 64 暴雨橙色预警，11月30日前完成', '64 暴雨橙色预警 2026-11-30'),
  admin('触发 64 暴雨橙色预警 到11月30日', '64 暴雨橙色预警 2026-11-30'),
  admin('触发 64 11月30日全市安全大会', '64 11月30日全市安全大会 2026-11-25'),
  // Traps
  admin('触发 64 了吗'),
  admin('触发 64 暴雨橙色预警？'),
  admin('不要触发 64 暴雨橙色预警'),
  admin('取消触发 64 暴雨橙色预警'),
  admin('触发 64 暴雨没来'),
  admin('如果下雨就触发 64'),
  admin('张三说触发 64 暴雨'),
  admin('“触发 64 暴雨橙色预警”'),
  admin('转发：触发 64 暴雨橙色预警'),
  admin('触发 2 暴雨橙色预警'),
  admin('触发 999 暴雨橙色预警'),
  admin('触发'),
  admin('触发 64 暴雨橙色预警，11月20日前完成'),
  office('触发 64 暴雨橙色预警'),
  office('触发 64'),
]
