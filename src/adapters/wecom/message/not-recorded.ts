/** What somebody is told whose message could not be recorded. */
export const NOT_RECORDED = '这条消息没有记上，请稍后再发一次；若一直这样，请告诉管理员。'
