import { z } from 'zod'

const id = z.string().min(1).max(256)
const text = z.object({ content: z.string() })
const media = z.object({ url: z.string(), aeskey: z.string().optional() })
const mixed = z.object({
  msg_item: z.array(z.object({ msgtype: z.string(), text: text.optional(), image: media.optional() })),
})

const content = {
  msgtype: z.string(),
  text: text.optional(),
  voice: text.optional(),
  mixed: mixed.optional(),
  image: media.optional(),
  file: media.optional(),
}

const click = z.object({
  event_key: z.string(),
  task_id: z.string(),
  card_type: z.string().optional(),
  selected_items: z
    .object({
      selected_item: z.array(
        z.object({ question_key: z.string(), option_ids: z.object({ option_id: z.array(z.string()) }) }),
      ),
    })
    .optional(),
})

/**
 * What 智能机器人 is sent, over the long connection and the callback alike; unknown fields and kinds are let through.
 * Source: https://developer.work.weixin.qq.com/document/path/100719 and /101027
 */
export const aibotBodySchema = z
  .object({
    msgid: id,
    chatid: id.optional(),
    chattype: z.string().optional(),
    from: z.object({ userid: id }),
    ...content,
    quote: z.object(content).optional(),
    // Some versions put the click one level higher.
    event: z
      .object({ eventtype: z.string(), template_card_event: click.optional(), ...click.partial().shape })
      .optional(),
    /** A question of WeCom's: how far is this answer? It has no sender that matters and no text. */
    stream: z.object({ id: z.string() }).optional(),
    response_url: z.string().optional(),
  })
  .refine(({ chattype, chatid }) => chattype !== 'group' || chatid !== undefined)

export type AibotBody = z.infer<typeof aibotBodySchema>
export type AibotContent = Pick<AibotBody, 'msgtype' | 'text' | 'voice' | 'mixed' | 'image' | 'file'>
export type AibotMedia = z.infer<typeof media>
