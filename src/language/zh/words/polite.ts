const ASKED =
  '登记?|登?记上|录入?|销号|销一?下号?|销[掉了]|消号|记录|知悉|知晓|悉知|周知|查收|查阅|(?<=[请烦您你予])(?:审核|审阅|核实)|备案|归档|处理|打[勾钩]|收一?下|勾[掉了选]?|划掉|核销|更新(?:状态|台[账帐]|进度)?|改?下?状态|点一?下完成'
const SEES = '请看|请?(?:大家|各位|领导)都?(?:看看|看一?下|看|过目)'
/** 报一下, 跟大家说一声, 特此报告: the record is meant. */
const TELLS =
  '(?:特此?|专此|现)?(?:[跟和给向](?:您|你|大家|各位|领导|群里|督办))?(?:(?:汇报|报告|报备|知会|通报|报|说|讲)(?:一?下|一声|[个下声]|完毕)|(?:特此?|专此)(?:汇报|报告|上报|反馈|回复)|[向跟]您(?:汇报|报告|报备))(?:哈|啊|哦|了)?[。!~]*'
/** Only behind a stop: 做完了点一下 is an order. */
const ASKED_APART = `${ASKED}|点一?下|销[一个][下号]|销$`
const ASKS = '烦请|请|麻烦|劳烦|辛苦|帮忙|帮我|可以|就|给'
/** A run of them is read in one way. */
const ASKS_APART = `${ASKS}|申请|报请|提请|呈请|恳请|敬请|准予|予以?|望|劳驾|有劳|拜托`
const WHOM = '(?:大家|各位|您|你|领导|管理员)'
const THANKS = `(?:谢谢|多谢|感谢|谢|辛苦|收到|好的|麻烦(?=${WHOM}了)|thanks?|thx|tks|thank\\syou|3q)`
const asksFor = (ways: string, what: string) =>
  `^(?:以上|上述|那就|特此?|现|兹)?(?:${ways})*(?:您|你|大家|各位)?(?:给|帮|把)?(?:我们?|我)?(?:它|这个|这项)?(?:${what}|${SEES})(?:一[下哈个]|下|了|谢谢|嘛|吧|哈|哦|为[盼荷]|[。!！~\\s])*$`
const POLITE = [
  asksFor(ASKS, ASKED),
  `^(?:${THANKS}${WHOM}?(?:了|啦)?)[。!！~\\s]*$`,
  '^(?:特此|专此)(?:报告|汇报|告知|上报|反馈|报备|说明|函告|函复)[。!！~\\s]*$',
  "^[.\\s]*(?:(?:thx|thanks?|thank you|tks|ty|pls|plz|please|kindly|all|it'?s|is)[\\s,]*)*(?:check|note|record|confirm|update|review|done|closed?|finished|completed|thx|thanks?|thank you|tks|ty|a lot|so much)*[\\s.!~]*$",
]
const ENDING = new RegExp(POLITE.join('|'))
const APART = new RegExp([...POLITE, asksFor(ASKS_APART, ASKED_APART), `^${TELLS}$`].join('|'))

/** 请登记, 麻烦登一下, 可以打勾了 ask for what is done anyway; 请大家看看 asks for nothing. */
export const isPolite = (text: string): boolean => APART.test(text)

/** The same, said without a stop before it: 做完了报一下 and 做完了申请销号 would be orders. */
export const endsPolitely = (text: string): boolean => ENDING.test(text)
