import { halfWidth } from '../clean-text.ts'
import { withoutNumbersOfLists } from './list-numbers.ts'

/** Stands for a character that is no time word, whatever it says. */
const BLANK = '■'

/** （市委〔2018〕47号第6条规定）, （安法第22条）, （国务院493号令）: where a duty comes from. */
const CITATION_IN_BRACKETS = /\([^()]{0,80}\)/g
const CITES = /第[\d一二三四五六七八九十百零]{1,6}[条款项章点]|〔|\d号|号令|号文/
const DOCUMENT_NUMBER = /[〔[(【](?:19|20)\d{2}[〕\])】]\s?\d{0,5}号?/g
const ARTICLE = /第[\d一二三四五六七八九十百零]{1,6}[条款项章点]/g

/** Quoted names: “一线责任制”, 《…三年行动计划》. */
const QUOTED = /[“"「『][^“”"「」『』\n]{0,60}[”"」』]|《[^《》\n]{0,80}》/g
/** “五一”前, “安全生产月”, “每月一法” say when; “日周月” is a rhythm. */
const QUOTED_TIME =
  /^[“"「『](?:[日周旬月季年]{2,5}|[一二两三五][日周旬月季年]一?\p{Script=Han}{1,3}[、，][^”"」』]{1,12}|元旦|春节|清明|五一|端午|中秋|国庆|十一|[一每][日周月季年]一\p{Script=Han}{1,4}|(?:[日周旬月季年]度?(?:检查|巡查|调度|通报|例会|研判|会商|报告|报送|小结|总结|分析|点评|公示|排名|考核|清零)[、，]?){2,5}|(?:[日周旬月季年]\p{Script=Han}){2,5}|(?:[日周旬月季年]度?\p{Script=Han}{2}[、，]){1,4}[日周旬月季年]度?\p{Script=Han}{2}|\p{Script=Han}{2,10}(?:宣传|教育|生产|质量|减灾|咨询|普法|服务|读书|科技)[日周月])[”"」』]$/u

/** Words that look like times and are none. */
const FALSE_FRIENDS = [
  /有效期限?(?:至|到|为)[^，,。；;\n]{0,20}/g,
  /一次性|第一时间|十分|(?<![每本各隔两])周(?:全|密|边|围|期|到|转)|周年|年龄/g,
  /(?<!每)日(?:常|益|用)|(?<!每|(?:实行|执行|报送|上报|填报|推行|落实|编制)[^，,。；;\n]{0,4})日报(?![告送备])|(?<![\d一二三四五六七八九十节每假])日前/g,
  /[一二三四五六七八九十\d]{1,3}年(?:行动|规划|计划|攻坚|工程|提升|任务)/g,
  /(?:十[一二三四五六]五|\d{4}\s?[-—－~至]\s?\d{4}年?)(?:时期|规划|期间)?/g,
  /12345|12350|12315|(?:7\s?[×xX*]\s?)?24\s?小时(?![之以]?内)/g,
  /(?<![每按逐分])(?<!(?:通报|调度|例会|点评|讲评|总结|分析|检查|小结|报告|评价)[、，,](?=年度(?:考核|评价|评估|总结|通报|排名|考评|评比)))(?<!(?:月|季)度?[、和及与]半(?=年度)|(?:月|季|半年)度?[、和及与](?=年度(?:$|[，,。；;)\n]|报送|上报|汇报)))年度(?!(?:结束|终了)后)/g,
  // 每人每月820元: how much for each month.
  /每(?:个|一)?(?:人|户|名|位|亩|家|床|车|孩|生|套|间|个|岗)[^，,。；;\n\d每]{0,4}每?[年月日天](?:补贴|补助|发放|奖励|缴费|资助|增加|收取)\d[\d.,]{0,9}余?[万亿]?元/g,
  /(?:每(?:个|一)?(?:人|户|名|位|亩|家|床|车|孩|生|套|间)[^，,。；;\n\d每]{0,4})?每(?:人每)?[年月日天](?:不低于|不少于|不超过|约|近|达到?|提高[到至])?\d[\d.,]{0,9}余?[万亿]?元/g,
  /按日(?:实施)?(?:连续)?(?:处罚|计罚)/g,
  /(?:(?<!重要|重大|关键|特殊|敏感|重点)时间|工期|进度|工作|(?<!时)关键|施工|任务|核心|网络|枢纽|物流|算力|创新|产业)节点/g,
  /(?:去|上|前|往)年(?:同期|[底末]|\d{1,2}月[底末份]?)?/g,
  /第[一二三四五六七八九十\d]{1,3}[次期场]/g,
  /连续[一二三四五六七八九十\d]{1,3}[年月日]/g,
  /每日(?:新报|商报|电讯|经济)/g,
  /中长期|长期(?:发展|规划|以来|投资|合同|贷款|稳定)/g,
  /非常态化?|(?:法定)?节假日除外/g,
  /(?:如?遇|逢)[^，,。；;\n()]{1,12}?(?:可|则|相应)(?:提前|顺延|顺推|推迟|延后)/g,
  /(?:如?遇|逢)(?:法定)?(?:节假日|周末|双休日|休息日|假期)[^，,。；;\n()]{0,4}?(?:提前|顺延|顺推|推迟|延后|调整|除外|另行)/g,
  /以[^，,。；;\n]{0,6}?\d{1,2}月(?:\d{1,2}日|底|末)?(?:(?:\d{1,2}|零)[时点])?为[^，,。；;\n]{0,6}?(?:基准|时点|节点|界|起点|起始)/g,
  /[自从]?(?:20\d{2}年)?(?:\d{1,2}月(?:份|底|\d{1,2}日)?)?以来/g,
  // A document or a meeting of that day: 按照3月15日常务会议要求.
  /(?:根据|按照|落实|贯彻|依据|结合|对照|针对|学习)[^，,。；;\n前完]{0,12}?\d{1,2}月[^，,。；;\n前完]{0,20}?(?:会议|讲话|文件|通知|精神|批示|指示|事故|结果|问题|意见|反馈)/g,
]

/** The text with half-width digits and blanks over everything that is no time word; every character keeps its place. */
export function markText(text: string): string {
  let marked = halfWidth(text)
  marked = marked.replace(QUOTED, (words) => (QUOTED_TIME.test(words) ? words : blank(words)))
  marked = marked.replace(CITATION_IN_BRACKETS, (words) => (CITES.test(words) ? blank(words) : words))
  for (const pattern of [DOCUMENT_NUMBER, ARTICLE, ...FALSE_FRIENDS]) marked = marked.replace(pattern, blank)
  return withoutNumbersOfLists(marked)
}

function blank(words: string): string {
  return BLANK.repeat(words.length)
}
