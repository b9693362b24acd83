/** 1. and 2、 in front of a month, at the beginning of a line or a sentence. */
const NUMBERED = /(?<=(?:^|[。；;\n])\s*)(\d{1,2})([.、])(?=\d{1,2}月)/g

/**
 * 1.制定方案；2.3月底前开工: the numbers of a list within one cell, blanked so that they do not swallow the month behind them. 3、6月底前
 * may be two months, so there the number before it has to stand in the text too.
 */
export function withoutNumbersOfLists(text: string): string {
  return text.replace(NUMBERED, (words, number: string, sign: string) =>
    sign === '.' || isOfList(text, Number(number)) ? '■'.repeat(words.length) : words,
  )
}

function isOfList(text: string, no: number): boolean {
  const neighbour = no > 1 ? `(?:^|[。；;\\n])\\s*${String(no - 1)}、` : '[。；;\\n]\\s*2、'
  return new RegExp(neighbour).test(text)
}
