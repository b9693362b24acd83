import type { Clause } from '../message/clauses.ts'
import { only, type Recognised } from '../recogniser.ts'
import { anyOf, words } from '../words/words.ts'

/** None is made of others of them, and none may end where another begins: a long row of them is then read in one way only. */
const CHATTER = new RegExp(
  `^(?:${anyOf(
    words(`
      收到 收悉 已收到 好 好滴 好嘞 好哒 ok okay 嗯 哦 行 可以 明白 了解 知道 知晓 已阅 已知悉 报告 谢谢 谢了 多谢 感谢 辛苦 早 早上好 上午好 中午好
      下午好 晚上好 早安 晚安 在吗 在不在 在 哈 嘿 嗨 hi hello hey thanks? thank\\syou 666+(?!6) 赞 厉害 没事 不客气 不用谢 再见 拜拜 领导 各位 同志们
      老师 了 啊 呀 的 你 您 大家 们 👍 👌 🙏 😊 🌹 🤝 \\[[^\\]]{1,6}\\] [\\s,。!~、]
    `),
  )})+$`,
)

/** 收到, 好的，谢谢 */
export function chatter(clause: Clause): Recognised | null {
  return CHATTER.test(clause.folded) ? only({ kind: 'chatter' }) : null
}
