import { hasWords } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'

/** What offices are told to do; no 达到, 实现, which say what is to come of it. */
const DOING =
  '(?:开展|组织|完成|建立|建成|建设|新建|改建|扩建|改造|实施|推进|推动|落实|制定|制订|修订|修编|编制|编写|编印|印发|健全|完善|加强|强化|提升|提高|优化|举办|召开|排查|整治|整改|治理|检查|巡查|督查|督促|督导|指导|培训|宣传|发放|发布|公布|公开|公示|报送|上报|报告|更新|维护|维修|修复|清理|清运|清淤|拆除|推广|培育|引进|引导|签订|开工|竣工|打造|创建|争创|争取|确保|做好|抓好|深化|查处|化解|处置|处理|办理|受理|核查|核实|摸排|摸清|梳理|汇总|评估|评选|考核|验收|配备|配齐|安装|更换|购置|采购|储备|设置|设立|布设|成立|组建|招募|招聘|招录|走访|慰问|提供|保障|压减|淘汰|种植|收集|约谈|研究|学习|签约|招商|传达|部署|调度|通报|总结|协调|统筹|支持|帮扶|救助|资助|申报|建档|规范|严格|聚焦|利用|运用|发挥|坚持|探索|创新|选派|调研|演练|宣讲|讲授|放映|新签|新开|新增|打通|疏通|关闭|取缔|搬迁|审计|审核|审查|监测|检测|抽检|抽查|登记|普查|盘活|化解|征收|收缴|整理|移交|归档|起草|草拟|撰写|拟订|拟定|张贴|悬挂|铺设|加固|补植|补齐|补充|消除|打捞|采集|录入|拍摄|对接|动员|划定|明确|实行|配置|评比|抓实|压实|夯实|筑牢|严防|严控|测试|测评|联合|及时)(?![率数量度])'
const FIRST = new RegExp(
  `^(?:${DOING}|(?:每|全年|年内|\\d{1,2}月|分|定期|持续|积极|深入|全面|扎实|切实|进一步)[^，。；]{0,12}?${DOING})`,
)
const ANYWHERE = new RegExp(DOING)
/** Shorter ones begin with the verb, or name a figure. */
const LONG_ENOUGH = 12
const LONGEST_NAME = 20
const SAMPLE = 200

/** 组织演练2次; 为适龄妇女提供“两癌”免费筛查服务。: words to act on, where 320户 and 整改率100% are figures to reach. */
export function saysWhatToDo(text: string): boolean {
  const bare = text.replace(/^[\s\d(（)）、.．①-⑳]+/, '').trim()
  if (bare.length < 4) return false
  return beginsWithVerb(bare) || (bare.length >= LONG_ENOUGH && ANYWHERE.test(bare))
}

/** 320户, 整改率100%, 应查尽查 */
export function isFigure(text: string): boolean {
  return text.length < LONG_ENOUGH && !saysWhatToDo(text)
}

function beginsWithVerb(text: string): boolean {
  return text.split(/[，,；;。：:]/).some((clause) => FIRST.test(clause.trim()))
}

/** 城镇老旧小区改造: the name of a piece of work, no sentence. */
function isName(text: string): boolean {
  return isShort(text) && !beginsWithVerb(text)
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[，；。]/.test(text)
}

/**
 * Whether the aims or indicators beside a column of tasks are the duties, and the tasks what they stand under: they say
 * what to do, and the tasks hold for several of them each, are mere names or a few words beside whole sentences.
 */
export function aimsAreDuties(rows: readonly GridRow[], task: number, aim: number): boolean {
  const sample = rows
    .slice(0, SAMPLE)
    .filter((row) => row.cells.slice(1).some((cell) => cell.continues !== 'left'))
  const aims = ownTexts(sample, aim)
  const tasks = ownTexts(sample, task)
  if (share(aims, saysWhatToDo) < 0.6) return false
  const merged = aims.length >= tasks.length * 1.3
  const areSentences = middle(aims) >= Math.max(20, 2 * middle(tasks))
  if (areSentences && share(tasks, isShort) >= 0.6) return true
  return merged || (share(tasks, isName) >= 0.6 && middle(aims) > middle(tasks))
}

/** What stands in a column, merged and repeated cells once. */
export function ownTexts(rows: readonly GridRow[], index: number): string[] {
  const texts = rows.flatMap(({ cells }) =>
    cells[index]?.continues === null ? [cells[index].text.trim()] : [],
  )
  return texts.filter((text, place) => hasWords(text) && text !== texts[place - 1])
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
}

function middle(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}
