/** Who says what, to which reminder, and what rests until when: '2 2026-12-05' for each. */
export interface Row {
  who: string
  text: string
  quote?: string
  rests: readonly string[]
}

const row =
  (who: string, quote?: string) =>
  (text: string, ...rests: string[]): Row => ({ who, text, rests, ...(quote === undefined ? {} : { quote }) })

const office = row('linxiao')
const reminder = row(
  'linxiao',
  '【督办提醒】办公室 11月24日 周二\n〔2〕纳入中心组学习内容（2026年，12月31日前，还差1次）',
)
const foreign = row('linxiao', '2. 今天下午三点开会\n3. 记得带材料')

/** Today is Tuesday 24 November 2026: three working days on is the 27th. */
export const ACKNOWLEDGING: readonly Row[] = [
  office('2正在办', '2 2026-11-27'),
  office('2在办', '2 2026-11-27'),
  office('2正在办理', '2 2026-11-27'),
  office('2正在办理中。', '2 2026-11-27'),
  office('2办理中', '2 2026-11-27'),
  office('收到，2正在办', '2 2026-11-27'),
  office('2 收到，正在办', '2 2026-11-27'),
  office('已收到，2正在抓紧办理，谢谢', '2 2026-11-27'),
  office('收到，2正在办，预计12月5日', '2 2026-12-05'),
  office('2正在办，预计12月5日前完成', '2 2026-12-05'),
  office('2正在办预计12月5号能完成', '2 2026-12-05'),
  office('第2项正在推进中，争取下周五完成', '2 2026-12-04'),
  office('2、56正在办，预计月底前办结', '2 2026-11-30', '56 2026-11-30'),
  office('2在办，预计12月5日；56正在办', '2 2026-12-05', '56 2026-11-27'),
  office('收到2，预计12月5日完成', '2 2026-12-05'),
  office('２正在办', '2 2026-11-27'),
  office('办公室的2正在办', '2 2026-11-27'),
  reminder('收到', '2 2026-11-27'),
  reminder('已收到，正在办', '2 2026-11-27'),
  reminder('正在办，预计12月5日', '2 2026-12-05'),
  reminder('收到，预计12月5日完成', '2 2026-12-05'),
  // Traps
  office('收到'),
  office('已收到，谢谢'),
  office('正在办'),
  office('收到，正在办，预计12月5日'),
  office('2正在办吗'),
  office('2正在办？'),
  office('2没在办'),
  office('2不是正在办'),
  office('2还没开始办'),
  office('2谁在办'),
  office('张三：2正在办'),
  office('“2正在办”'),
  office('转发：2正在办'),
  office('安全站的2正在办'),
  office('16正在办'),
  office('67正在办'),
  office('如果2正在办'),
  office('2家正在办'),
  office('2已完成，正在办'),
  reminder('好的'),
  reminder('谢谢'),
  reminder('收到，请问什么时候开会'),
  foreign('收到'),
  foreign('收到，正在办'),
]
