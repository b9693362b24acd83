import { prometheusText } from '../adapters/prometheus.ts'
import type { Figures } from '../app.ts'

/** Figures of the running bot as Prometheus text. */
export function prometheusFigures(figures: Figures): Promise<string> {
  return prometheusText([
    {
      name: 'duban_messages_heard',
      help: 'Chat messages heard since the start',
      value: figures.messagesHeard,
    },
    { name: 'duban_replies_sent', help: 'Answers given since the start', value: figures.repliesSent },
    { name: 'duban_digests_queued', help: 'Digests queued since the start', value: figures.digestsQueued },
    {
      name: 'duban_messages_settled',
      help: 'Messages of the bot itself since the start, by how they ended',
      value: { label: 'outcome', of: { ...figures.sent } },
    },
    {
      name: 'duban_chats_unreached',
      help: 'Chats and people whom the last message did not reach',
      value: figures.unreached,
    },
    {
      name: 'duban_channel_up',
      help: 'Whether a channel is connected (1) or not (0)',
      value: { label: 'channel', of: upOf(figures) },
    },
    { name: 'duban_outbox', help: 'Digests that wait to be sent', value: figures.outbox },
    {
      name: 'duban_week_messages',
      help: 'Digests of this week, which count towards its limits',
      value: figures.weekMessages,
    },
    { name: 'duban_week_rings', help: 'Rings of people in this week', value: figures.weekRings },
    {
      name: 'duban_week_limits_used_up',
      help: 'Chats and people whose limit of this week is used up',
      value: figures.weekUsedUp,
    },
    { name: 'duban_ledger_seq', help: 'Number of the last change in the ledger', value: figures.ledgerSeq },
  ])
}

function upOf({ channels }: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(channels).map(([name, state]) => [name, state === 'ok' ? 1 : 0]))
}
