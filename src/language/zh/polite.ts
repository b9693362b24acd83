const ASKED =
  '登记?|登?记上|录入?|销号|销一?下号?|销[掉了]|消号|记录|知悉|知晓|悉知|周知|查收|查阅|(?<=[请烦您你])(?:审核|核实)|备案|归档|处理|打[勾钩]|勾[掉了选]?|划掉|核销|更新(?:状态|台[账帐]|进度)?|改?下?状态|点一?下完成'
const SEES = '请看|请?(?:大家|各位|领导)都?(?:看看|看一?下|看|过目)'
const POLITE = new RegExp(
  `^(?:以上|上述|那就)?(?:请|麻烦|劳烦|辛苦|帮忙|帮我|烦请|可以|就|给)*(?:您|你|大家|各位)?(?:给|帮|把)?(?:我们?|我)?(?:它|这个|这项)?(?:${ASKED}|${SEES})(?:一[下哈个]|下|了|谢谢|嘛|吧|哈|哦|[。!！~\\s])*$|^(?:谢谢|多谢|辛苦了?|收到|好的)(?:大家|各位|您|你|领导|管理员)?(?:了|啦)?[。!！~\\s]*$|^(?:特此|专此)(?:报告|汇报|告知|上报|反馈|报备|说明|函告|函复)[。!！~\\s]*$|^[.\\s]*(?:(?:thx|thanks?|thank you|tks|ty|pls|plz|please|kindly|all|it'?s|is)[\\s,]*)*(?:check|note|record|confirm|update|review|done|closed?|finished|completed|thx|thanks?|thank you|tks|ty|a lot|so much)*[\\s.!~]*$`,
)

/** 请登记, 麻烦登一下, 可以打勾了 ask for what is done anyway; 请大家看看 asks for nothing. */
export const isPolite = (text: string): boolean => POLITE.test(text)
