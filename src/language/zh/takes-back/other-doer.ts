import { UNIT, type Phrase } from '../message/normalise.ts'

/** Units that took part, were told or were visited: 会同安全站开展, 已报安全站. */
const BESIDE =
  /(?:会同|联合|协同|配合|协调|协助|感谢|谢谢|多亏|邀请|组织|请|约谈|约|检查|督查|督导|督促|指导|走访|调研|抄送|报送|发送|发给|移送|通报|征求|反馈|上报|提交|报|送|交|发|致|对|向|给|与|和|及|同|跟|在|到|赴|经|见|附|按|根据|、|@)\s*[^,。;()]{0,6}$/
const TOOK_PART =
  /^\s*(?:等|及|、|和)?[^,。;()]{0,6}(?:参加|参与|配合|协助|到场|列席|联合|派员|派人|共同|一起|一同|签收|收到|现场|会议室|检查|隐患|审核|同意|审定|核实|盖章|会签|汇总|备案|认可|验收|存档)/
const INSTEAD = /(?:代|替|帮|由|归|属|是|为|算)\s*$/
/** 其他单位的, 替他们报 */
const SOMEBODY_ELSE =
  /^(?:我|我们)?是?(?:代|替|帮)(?!办公|表)\p{L}{1,4}(?:报|填|登记)|(?:代|替|帮)(?:别|他|她|其他|其它|兄弟|隔壁|人家|同事)|^(?:是)?(?:别人|人家|他们|她们|隔壁|兄弟单位|(?:别的|其他|其它)(?:科室|单位|部门|人))(?:的|完成|做|办|报|已|弄)/u

/** 由办公室和安全站完成: what is said of the first of them is said of all. */
const BESIDE_A_UNIT = new RegExp(`(?:${UNIT}(?:[、,]|和|与|及|跟|同))+$`)

const BEGINS_WITH_UNIT = new RegExp(`^${UNIT}`)

/** The units that a remark names as those who did it. */
export function doersIn({ folded, units }: Phrase): string[] {
  const doers = [...units].filter(([at]) => {
    const before = folded.slice(0, at).replace(BESIDE_A_UNIT, '')
    const behind = folded.slice(at).replace(BEGINS_WITH_UNIT, '')
    return INSTEAD.test(before) || !(BESIDE.test(before) || TOOK_PART.test(behind))
  })
  return [...new Set(doers.map(([, unit]) => unit))]
}

export function isSomebodyElses(words: string): boolean {
  return SOMEBODY_ELSE.test(words)
}
