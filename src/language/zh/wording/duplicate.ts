/** The answer to a message that has been delivered a second time. */
export function duplicateText(receipt: number): string {
  return `这条消息已经记录过了（回执 #${receipt}），没有重复登记。`
}
