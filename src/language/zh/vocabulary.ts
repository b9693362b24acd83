import { CALLED, UNIT } from './normalise.ts'
import { DAY_WORDS, PERIOD_WORDS } from './time-words.ts'
import { anyOf, words } from './words.ts'

/** Said by themselves they tell that something is done: 完成 2. With common slips of the input method. */
export const DONE = words(`
  完成 完成掉 完结 了结 全部完成 办结 办完 办毕 搞定 搞掂 搞惦 搞完 弄完 弄定 做完 干完 整完 忙完 忙活完 销号 销掉 勾掉
  (?:办理|处理|处置|执行|落实|整改)(?:完毕|完成|完结) (?:办结|完成|办理|完结)完毕 完工 done finished finish completed complete closed ✅ ☑ ✔ √
  完城 完诚 完程 完称 万成 玩成 办节 办洁 班结 伴结 半完 办玩 做玩 弄玩 搞玩 搞腚 搞订 高定 消号 办接 wan\\s?cheng ban\\s?jie
`)

/** These tell it only as an accomplished fact: 2已落实, 2办好了; "办好2" is an order. */
export const DONE_IF_PAST = words(`
  落实 解决 (?:办理?|做|搞|弄|干|整|忙活?|处理|处置|落实|整改|执行|解决)(?:停当|妥当|利索|好|妥|成|完|定|掉|到位|齐|归一|撇脱|巴适|醒豁|伸展)
  完 完事 完毕 结束 收官 告终 达成 结项 报结 开完 销 闭环 半结 晚成 办 做 搞 弄 结 妥 好 ok okay
`)

/** What is done so many times: 6今年第1次已开展. */
export const HELD = words(`
  开展 组织 召开 举办 举行 发布 进行 实施 落实 完成 做 搞 办 开 弄 学 学习 检查 研究
`)

/** Done, to the letter or as it should be: 按程序, 按时限要求, 依法依规. */
const BY_THE_BOOK = [
  '(?:严格|认真|全面)?(?:按照?|依照|依据|根据|遵照|对照)[^\\s,。;:\\d没未不无否将拟会谁哪何怎啥]{0,10}?(?:要求|程序|规定|标准|方案|计划|时限|节点|部署|安排|时间|期限|流程|规范|精神|进度|职责|分工)+',
  ...words('依法依规 依法 依规'),
]

/** How it was done; without 已 or 了 it may be how it is to be done. */
const MANNERS = words(`
  及时 认真 严格 扎实 有序 切实 逐项 逐条 逐一 彻底(?!完了) 成功 妥善 从严 从快 高效 规范 积极 主动 统一 集中 (?<=已|已经)组织(?:实施)? 正式 如数 如约 一次性 全员
  平稳 有力 有效 妥妥[的地]
`)

/** Orders and promises are said with them too: 按计划完成, 认真落实. */
export const VOWED = new RegExp(
  `${MANNERS.join('|')}|(?:按|照).{0,10}(?:计划|时限|节点|进度|部署|安排|时间|期限)`,
)

export const PAST =
  /已经|已|己|了|咯|啦|喽|勒|嘞|哉|咗|过|刚|终于|✅|☑|✔|√|done|finished|completed|closed|归一/

export const ALL = /全部|全都|都|统统|通通|均|所有|all/

/** 我和冯科一起, 会同安全站 without the unit's name. */
const TOGETHER = '(?:由?我们?)?[和跟同与][一-龥]{1,5}?(?:一起|一道|共同|一块儿?|联合)(?![去要]|没)'
/** Between a number and its word too: 36👌完成. */
const EMOJI = words(
  '👍 🎉 💪 👌 😊 😄 😁 😀 😃 🥳 🙏 ✌ 🤝 🫡 💯 👏 🌹 😎 🙌 🎊 🎆 ❤ 🌸 🆗 ☺ 😆 🏻 🏼 🔥 ✨ ⭐ 🚀 🌟 🏆 😉 😋 🤗 👊 ✊ 🎇',
)

const OUR = words(`
  我们 我方 我 俺 咱们 咱 [本我咱]单位 我们单位 我们科室 [我本咱]科室 我们[科站办所队组局处室股]里? 我们中心 [我本咱俺][科站办所队组局处股]里? [我本咱]中心
  (?:我们?|咱们?|俺们?)?这(?:边|头|儿|里) 我们屋头
`)

/** 我科负责的, before the item. */
const OUR_DUTY = `(?:由?${anyOf(OUR)})?(?:所|牵头)?(?:负责|承担|牵头|承办|主办|分管|包干)(?:办理|落实)?的`

const THIS = words(`
  这个 那个 这项 那项 该项 这条 那条 这件事 这事 此项 这几项 这几个 这[两二三四五六七八九十][项个条] 这些 上述 以上
`)

/** 报一下, 跟您汇报个事, 说一声, 报喜: what is said to begin with. */
const BEGIN_WITH = '(?:(?:一|个|这)?(?:[下声哈个]|情况|进度|[件个]?事(?:情|儿)?|好消息))+'
const ANNOUNCED =
  '(?:我|先|再|来|在此|特此|现|简单|统一)*(?:[给跟向和](?:您|你|大家|各位|领导|管理员|督办|群里)*)?' +
  `(?:(?:汇报|上报|报送|反馈|回复|报备|报告|通报|告知|同步|知会)(?:${BEGIN_WITH})?|报个?喜|冒个?泡|(?:[报说讲吱]|告诉(?:您|你|大家)?|更新)${BEGIN_WITH})(?![到错])`

/** May stand before the number. */
export const LEAD = [
  ...[...OUR, ...THIS, ...DAY_WORDS, ...PERIOD_WORDS],
  ...[OUR_DUTY, '(?:操作要点|重点任务|任务分解表|分解表|台账|清单)中?的?(?=第?\\d)'],
  ...words(`
    报告 有关 针对 经核实? 领导 各位 大家 老师 您好 你好 好的 请登记一下 请登记 请记录 请销号 麻烦登记一下
    麻烦登记 麻烦 帮忙登记 帮我登记 登记一下 登记 记录 补报 补登 (?:目前|现在|暂时)?只有 (?:只剩|就剩|仅|就)(?:有|下)?(?=第?\\d) 但是? 不过 关于 对于 就是 以下(?:各项|几项)?均? (?:其余|其他|其它)的?(?=\\s*第?\\d) 的 任务 工作 事项 刚刚 刚才 刚 终于 已经 已
    己 都 全部 全 也 另外 还有 以及 然后 嗯 哦 呃 喂 诶 哎 从(?=\\d) ok 是 有 晓得了 申请(?=销) 请(?=销号) i\\shave i've we\\shave we've
  `),
  ...[CALLED, ANNOUNCED, ...EMOJI],
  `${UNIT}(?:的|报告|上报|报|这边|反馈)?`,
  `(?:代表|代为|代|替|帮)${UNIT}(?:(?:报告|填报|上报|报|登记|提交|反馈)(?:一?下|一哈)?|把|的)?`,
]

/** May stand between the number and the verb. */
export const MID = [
  ...[...BY_THE_BOOK, ...MANNERS, TOGETHER, ...EMOJI],
  ...[...OUR, ...THIS, ...DAY_WORDS, ...PERIOD_WORDS, UNIT, `(?:代表|代为|代|替|帮)${UNIT}`],
  ...words(`
    已经 已 己 以(?=完|办|搞|弄) 报(?=完成|办结) 均 都 全部 全都 全 也 一并 刚刚 刚才 刚 终于 总算 的 任务 工作 事项 事情 事
    确实 按要求 按照要求 按规定 不久前 前不久 嗯 呃 那个 活[儿路]? 的活[儿路]? 报送 于 顺利 圆满 按时 按期 如期 提前 全面 高质量 高标准 保质保量 (?:完成|办理|落实)情况(?=[\\s:]*(?:已|均)) 统统 通通 没问题 没有问题 没啥问题 没得问题 莫得问题 没毛病 \\[(?:ok|强|鼓掌|握手|好的)\\] (?:别|不用|莫)再?催了 早已 老早就 早早就 早就 早(?=[办弄做搞整干忙完][完成结好定妥毕]?了) [现业](?=已) 皆 亦 悉数 圆满地? 没(?:有)?(?:落下|耽误|忘|偷懒) 不是(?:没有?|未)(?:办理?|做|弄|搞|报|完成|落实)完?(?=[\\s,]*(?:而?是)?(?:已|早|都)) (?:开|搞|办|学|组织|召开)的(?:会议?|学习|培训)?(?=[\\s,]) (?<=上周|昨天|前天|上个?月)就
    申请(?=销号) 请(?=销号) 可以(?=销) 状态 is are all has\\sbeen have\\sbeen 有 是
    [两二三四五六七八九十]项 [两二三四五六七八九十]个 [两二三四五六七八九十]条
  `),
]

/** May stand after the verb. */
export const TAIL = [
  ...EMOJI,
  ...words(`
  了 啦 咯 咗 喽 勒 嘞 啰 哈 啊 哦 噢 哟 呀 (?<=了)[噻撒] [球事](?=了) 哒 哉 [乐呃嗯诶辣惹喇](?=$|[\\s,。!~]) 掉 了的 到位 任务 工作 \\[(?:强|握手|玫瑰|ok|鼓掌|抱拳|庆祝|加油|合十|胜利|咖啡|耶|礼物|爱心|啤酒|太阳|微笑|愉快|呲牙|好的|收到|烟花|爆竹|666)\\]
  (?<=[办做弄搞整忙][完好定成妥])的(?=$|[\\s,。!~]) ✅ ☑ ✔ √ ~ ! 。 \\.(?=$) 谢谢 辛苦了
`),
]
