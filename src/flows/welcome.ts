import { respond } from '../language/respond.ts'
import { readTimeCorrection } from '../table/read-correction.ts'
import { viewOf, type Context } from './context.ts'

/** What somebody is told who opens the conversation with the bot: the answer to 帮助. Nothing is recorded. */
export function welcome(context: Context, from: string): string {
  const view = viewOf(context, context.store.state)
  const said = { from, chat: null, text: '帮助', quote: null }
  const { reply } = respond(view, said, { botNames: [...context.botNames], readTimes: readTimeCorrection })
  return `您好，我是${context.botNames[0] ?? '督办助手'}。\n${reply ?? ''}`.trimEnd()
}
