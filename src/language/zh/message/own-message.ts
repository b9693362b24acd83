const OWN =
  /^\s*【督办|回执\s*[#＃]\d+，记错了|还没有登记|没有登记[。；（]|先不登记|(?:^|\n)(?:已办结|已记进展|[①-⑨])\s*〔\d/

/** Whether a quoted message is one of ours: whoever answers it in a group speaks to us. */
export const isOwnMessage = (quote: string): boolean => OWN.test(quote)
