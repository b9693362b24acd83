import type { Label } from '../../intent.ts'
import { COUNTED } from '../words/counting.ts'
import { addsMore } from '../together/goes-on.ts'

const LATER = '(?:下一?[步阶次]|后续|后期|今后|以后|明年|接下来|下个?季度?|下个?月|将于?下)'
/** Of the same work it would say that it goes on: 后续待批后管理. */
const GAP = '[^\\s待没未不等还差缺剩再整改审批拟完成]'

/** How it goes on once it is done: 后续由物业负责日常维护, 下一步转入常态化管理, 长期坚持, 接下来重点抓48. */
const KEPT_UP = new RegExp(
  [
    `^(?:${LATER}|平时|日常)(?:工作)?(?:移?交?由)?${GAP}{0,8}(?:维护|管护|管养|养护|保养|管理|保洁|运维)(?:到位)?$`,
    `^下一?步(?:工作|打算|计划|安排|措施)?(?:转入|纳入|加大|加强|巩固|强化)(?!${GAP}*(?:整改|实施|施工|审批|办理|推进|落实|完成|收尾|验收|招标|采购|筹备|力度?$))${GAP}{2,10}$`,
    `^下一?步(?:工作|打算|计划|安排|措施)?(?:我们?)?(?:持续|继续|长期)(?:巩固|坚持|保持|抓好)${GAP}{0,6}$`,
    '^(?:长期|持续|一直)(?:坚持|巩固|保持|抓好)(?:下去)?$|^(?:巩固|防止|严防)(?:成果|成效|反弹|回潮)$',
    '^接下来(?:重点|全力)?(?:抓|搞|做|办)\\d+$|^明年再(?:来|搞|开展|组织)一?[次轮]$',
  ].join('|'),
)

const PROOF = '(?:原件|原始材料|材料|资料|纸质件?|佐证|照片|明细|台账)'
/** What is offered, why it comes so late, and thanks. */
const COURTESY = new RegExp(
  [
    `^(?:如果?需?要?|若需?要?|需要?|要|想)(?:看|查|查看|核实|查阅|调阅)?的?${PROOF}(?:的话)?请?可?(?:随时)?(?:联系我|找我|来我这[里儿]?[拿看取]?|到科里[拿看取]|提供)$`,
    '^(?:今天|现在?|特|来|这里)?补(?:报|登记?)(?:一?下)?$|^(?:晚报|报晚|迟报)了?(?:几|一|两|三|\\d)?天?了?$|^以上$',
    '^(?:感谢|谢谢|多谢|多亏)[^\\s代替没未不等]{0,12}(?:支持|关心|配合|帮助|指导|提醒|督促)$',
    '^(?:别|不用|莫|不必|无需|不要)再?(?:催|提醒)我?[了啦~]*$',
    '^(?:收悉|收到|看到)后?请?(?:回复?|复)(?:一?下)?$|^盼复$',
    '^(?:不好意思|抱歉|才看[到见]|刚看[到见]|不好意思才看[到见])(?:了|消息|群里?)*$|^发自',
  ].join('|'),
)

/** What is asked for with a report, and what follows it in any case. */
const ASKED_FOR = new RegExp(
  [
    `^(?:计划)?${LATER}.*(?:继续|保持|巩固|跟进|抓|推进|加强|开展|坚持|组织|考核)|^\\d+月\\d+日前还会再`,
    '^如有.{0,8}请?(?:指正|联系我)$|^(?:请|麻烦|帮|烦请|望|可以|有(?:什么|啥)?问题)[^勿不别莫未没先再暂等]{0,8}(?:登记|销[一个]?[下号]?|记一?下|批示|指正|审阅|查[收阅]|知悉|联系我|备案|核[销实]|审核|销了)(?:一?下|一哈|[了~])*$',
  ].join('|'),
)

const OF_ANOTHER = new RegExp(`^\\d+(?:\\.\\d+)?[号项]?(?:(?!${COUNTED}|才|是|的)\\D{3,}|\\s*[✖×✗❌⏳])`)

/** 下一步：持续巩固 is one piece, and so is 经办人：李强. */
const HEADED =
  /(?<![^\s,;。!(])(下一?步(?:工作|打算|计划|安排|措施)?|后续|今后|(?:责任|经办|承办|填报|负责|联络|报告)(?:人|领导))[:\s]+/g

export const withHeadings = (words: string): string => words.replace(HEADED, '$1')

/** Whether words leave nothing of what is done open: how it is kept up, or a courtesy. */
export function leavesNothingOpen(words: string): boolean {
  const piece = withHeadings(words.trim())
  return KEPT_UP.test(piece) || COURTESY.test(piece)
}

/** Whether a piece says nothing of this item: of another one, what follows it, a courtesy. `own` are the numbers of the report. */
export function isBeside(piece: string, own: readonly Label[]): boolean {
  const no = Number(/^\d+/.exec(piece)?.[0])
  const isAside =
    OF_ANOTHER.test(piece) || ASKED_FOR.test(piece) || leavesNothingOpen(piece) || addsMore(piece)
  return isAside && !own.some((label) => label.no === no || piece.endsWith(String(label.no)))
}
