const LATER =
  '(?:下一?步|后续|今后|以后|明年|接下来|下个?季度|下个?月|下周|下半年|年后|节后|回头|随后|月底前?)'
/** 明年继续开展, said behind what is done. */
const CARRIED_ON = new RegExp(
  `^\\(?(?:将(?:于|在)?|计划|我们)*${LATER}(?:我们|我站|将|会|再|还|也)*(?:继续(?!推进|完成|办|整改|处理|弄|搞)|[纳转]入(?:日常|常态|长效))`,
)
/** 下个月再加19路: more of it than is owed. */
const MORE = new RegExp(
  `^\\(?(?:我们|计划|打算|准备|拟|将)*${LATER}(?:我们|计划|打算|准备|拟|还|再|会|将|要|也)*(?:新增|增[加设配派]|加[装密派印开设配]?|扩[大充展]?)(?:到|至|大到)?(?:\\d|[一二两三四五六七八九十百])`,
)

/** Words behind what is done that tell how it goes on, and leave nothing of it open. */
export const goesOn = (words: string): boolean => CARRIED_ON.test(words) || MORE.test(words)

/** Words that tell of more than is owed. */
export const addsMore = (words: string): boolean => MORE.test(words)
