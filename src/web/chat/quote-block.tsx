import type { ChatDesk, Quote } from '../../adapters/web/api.ts'

/** The quoted message inside a bubble. */
export function QuoteBlock({ quote, chat }: { quote: Quote; chat: ChatDesk }) {
  return (
    <blockquote className="quote">
      <b>{authorOf(quote, chat)}：</b>
      {quote.text}
    </blockquote>
  )
}

export function authorOf(quote: Quote, chat: ChatDesk): string {
  if (quote.from === null) return chat.botName
  return chat.people.find((person) => person.userId === quote.from)?.name ?? quote.from
}
