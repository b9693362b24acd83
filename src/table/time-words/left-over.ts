import { claimsOf, type Span } from './span.ts'

/** Stands for a character that a reading took up. */
const TAKEN = '▪'

const DIGITS = '\\d一二两三四五六七八九十'

/** Time-like pieces that say nothing of when or how often something is due. */
const HARMLESS = new RegExp(
  [
    // One of something, or a name.
    '[1一](?:批(?!次)|期(?=工程|项目|建设|厂)|轮(?=明月)|次(?![/每])|场(?![/每])|回事)|[一二三]期(?=工程|项目|建设|厂)',
    `[${DIGITS}]{1,3}(?:年级|年制|月龄|周岁|周年|天候|号线|号楼|号院|号令|号文|号机|号路|日游|天然|场所|场地|年期|年来|次产业|次供水|次污染|次分配|次创业|期党校)`,
    `第[${DIGITS}]{1,3}(?:批|期|届|轮|阶段|季|周期|场|次|号)`,
    // Amounts and lengths of time.
    `(?:累计|(?<![期届])满|近|达到?|超过|不超过|不少于|不低于|时长|时间|为期|任期|工期|周期|质保期?|有效期|保质期|保存|留存|保留|服刑|工作|从业|连续|历时|最长|至少)[^，,。；;\\n]{0,4}?[${DIGITS}百千]{1,5}个?(?:小时|分钟|年|个月|月|天|日|周)(?:以上)?`,
    `[${DIGITS}]{1,3}(?:年|个月|天|周|小时|分钟)(?:以上|以下|及以上|期限|任期|工龄|龄期|期(?!间|内))`,
    // 国庆长假前, 春节假期: what the holiday is called.
    `(?<=${TAKEN})(?:(?:小?长假|黄金周|假期|假日)(?:之?前|以前|期间)?|(?:开始|启动)前)`,
    `每?逢(?=${TAKEN})|${TAKEN}[末底]前|下?班前(?!会)|阶段性(?:成效|成果|进展|胜利|目标)|[春夏秋冬]{2}两季|按(?:时|期)(?:上报|报送|办结|足额|到位|完成|率|保质|销号|发放)`,
    // 对2025年巡察反馈问题, 做好2025年“…”大赛: the year of what the work is about.
    '(?<=对|将|把|做好|制定|编制|制订|拟定|拟订|起草|谋划|组织|开展|研究|部署|印发|发布|公布|申报|汇总|总结|签订|下达|启动|完成|围绕|涉及|落实|办好|举办|参加|披露|消除|化解)20\\d{2}年(?:度|及以前)?(?=[\\p{Script=Han}■])(?![底末前内起至到以后初]|[上下]半|第|[一二三四]季)',
    '(?<=(?:制定|编制|制订|修订|拟定|拟订|印发|报送|起草|公布|完成|落实)\\p{Script=Han}{1,16})20\\d{2}年度?(?=\\p{Script=Han}{1,12}(?:要点|计划|方案|预算|清单|总结|报告|安排|规划|指南|名单|目标|任务))(?![底末前内起至到以后初]|[上下]半|第|[一二三四]季)',
    '提前[半一两二三\\d]年(?=完成|实现|达)',
    '逢(?![节假])\\p{Script=Han}必\\p{Script=Han}',
    '一周(?=工作|动态|情况|要闻|安排|小结|舆情|重点)',
    '固定(?:一天|时间)',
    // 审批时限压缩至15个工作日, 延长30年: how long.
    `(?:压缩|缩短|压减|控制|延长|提速)[到至在为]?[${DIGITS}]{1,4}个?(?:工作日|小时|分钟|年|个月|月|天|日)(?:之?内|以内)?|[${DIGITS}]{1,3}个?届满`,
    '7[×xX*]24|24小时|5[+＋]2|白加黑',
    `平时(?=${TAKEN})`,
    `每[场期次批][^，,。；;、\\n${TAKEN}\\d]{0,6}?(?:不少于|不低于|至少|不超过|控制在)?[${DIGITS}]{1,4}(?:人|名|家|户|批次|件|份|个|课时|学时|小时|分钟|天)`,
    '上(?:一个?|个)?(?:月|季度?|周|年|半年)度?(?=报表|报告|情况|数据|工作|进展|检查|存在|统计|台账|运行|执行)',
    // Each of several things.
    '每(?:个|一)?(?:人|名|位|户|家|路口|卡口|行政村|自然村|村|镇|乡|社区|街道|县|区|市|省|单位|部门|亩|公顷|平方|立方|公里|千米|万|千|百|吨|公斤|辆|台|件|项|条|处|所|校|班|组|支|车|床|套|栋|幢|楼|片|株|棵|座|口|门|类|环节|领域|岗位|层|级|寸|份|张|网格|对象|学生|教师|党员|干部|企业|家庭|学校|项目|车间|笔|孔|块|段|分)',
  ].join('|'),
  'gu',
)

/** What still says something about time. */
const HARD = [
  `(?:[${DIGITS}百]{1,5}|[半几数多])个?(?:工作日|年|月份?|日(?![报常益])|旬|季度?(?!节)|周(?![边围全密])|天(?!然|津)|星期|学期|次|场(?![所地])|轮|届)`,
  `[${DIGITS}]{1,2}号(?=[，,。；;前]|$)`,
  '[早晨]\\d{1,2}[时点]?[、和及与]晚|早[、和及与]晚|早晚各',
  '每|逢|[按逐][日天周旬月季年](?!龄|薪|租)|隔[日天周旬月季年]',
  '[上中下]旬|季度|半年|学期|学年|周末',
  '■(?:前后|期间|前(?=[，,。；;]|$|完成))|[汛节][中后](?!院)|加密|增加频次|酌情|视情|必要时',
  '年[终末初](?![步级])|(?:[2-9]|[两三四五])批(?=实施|完成|开展|推进|进行|组织)|(?<!每)周[一二三四五六日](?!次)',
  '(?:[日周旬月季年]度?[^一]\\p{Script=Han}[、，,]){1,4}[日周旬月季年]度?\\p{Script=Han}{2}',
].join('|')
/** The same, where nothing else settles the time. */
const SOFT = [
  '(?:当[日天]|次日)(?=受理|办结|处[置理]|转办|交办|反馈|上报|清运|清零|销号|回复|响应|完成)',
  '(?:[春秋]季|[春秋新本上下■])学[期年]',
  '\\p{Script=Han}{1,2}(?:期间|之前|以前)',
  '\\p{Script=Han}{1,2}(?<![当目日提事此生眼面之以向跟从空朝超]|\\d[时点])前(?=[，,。；;、)]|$|完成|做好|开展|组织|全面|全部|必须|要|应|须|对|将|集中|报|检查|排查)',
  `[${DIGITS}]{1,5}批次|[春夏秋冬]季|[三双]夏|[春夏秋冬][耕种播收灌]|[早中晚]稻|[${DIGITS}]遍`,
  '按时|按期|限期|如期|届时|阶段性|轮训|轮值|经常|时常|不时|间隔|周期性|季节性|逐年|历年|隔期|同期|平时|平日|早晚|清晨|全天|节日|假日',
  '[日周旬月季]度?(?:报(?!销|名)|检|查|巡|结|清|调度|通报|例会|研判)',
].join('|')
const TIME_LIKE = new RegExp(`(${HARD})|${SOFT}`, 'gu')

export interface LeftOver {
  words: string
  /** Says little where something else settles the time. */
  soft: boolean
}

/** The time-like pieces of a marked text that no span took up and that are not known to be harmless, in textual order. */
export function leftOver(marked: string, spans: readonly Span[]): LeftOver[] {
  const rest = withoutTaken(marked, spans).replace(HARMLESS, (words) => '■'.repeat(words.length))
  return Array.from(rest.matchAll(TIME_LIKE), ([words, hard]) => ({ words, soft: hard === undefined }))
}

function withoutTaken(marked: string, spans: readonly Span[]): string {
  const chars = Array.from({ length: marked.length }, (_, index) => marked.charAt(index))
  for (const span of spans) {
    for (const [start, end] of claimsOf(span)) chars.fill(TAKEN, start, end)
  }
  return chars.join('')
}
