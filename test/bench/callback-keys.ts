/** What the bench and its servers share. */
export const KEYS = { token: 'QDG6eK', encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' }
export const PATH = '/wecom/aibot'
export const ANSWER =
  '已办结〔2〕纳入中心组学习内容，每年至少专题学习1次：2026年（1月1日至12月31日）\n办公室还有 9 项待办，最近到期：〔7〕11月24日。\n回执 #3，记错了请回复“撤销”或“撤销 3”。'
