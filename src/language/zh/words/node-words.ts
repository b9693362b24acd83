/** As they are said of what a node opens; 十一 might be a number. */
const NAMES = '元旦|春节|清明|五一|端午|中秋|国庆|两会|高考|中考'

/** 国庆节前的, 春节期间的: which of several is meant. */
export const NODE_WORDS = [`(?:${NAMES})节?(?:假期)?(?:前|期间)`]

const NODE = new RegExp(NAMES)
const NODES = new RegExp(NAMES, 'g')

/** The node that the words name; null for none, or for several. */
export function nodeIn(words: string): string | null {
  if (!NODE.test(words)) return null
  const names = new Set(Array.from(words.matchAll(NODES), ([name]) => name))
  const [only] = names
  return names.size === 1 && only !== undefined ? only : null
}
