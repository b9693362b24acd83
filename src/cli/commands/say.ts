import { randomUUID } from 'node:crypto'
import { DubanError } from '../../errors.ts'
import { answerMessage } from '../../flows/answer-message.ts'
import { scriptAnswer } from '../../flows/rehearse.ts'
import { fileAttachment } from '../file-attachment.ts'
import { withStore } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

export async function say(
  options: GlobalOptions,
  text: string,
  own: { as: string; chat?: string; quote?: string; attach?: string[] },
): Promise<void> {
  if (own.as.trim() === '') throw new DubanError('usage', '--as 后面要写说话人的账号')
  const message = {
    id: `say-${randomUUID()}`,
    from: own.as,
    chat: own.chat ?? null,
    quote: own.quote ?? null,
    text,
    attachments: (own.attach ?? []).map(fileAttachment),
  }
  const answer = scriptAnswer(await withStore(options, (context) => answerMessage(context, message)))
  print(options.json === true, answer, () => answer.reply || '（机器人没有回应）')
}
