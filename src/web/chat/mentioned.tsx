import type { ChatDesk, ChatMessage, Person } from '../../adapters/web/api.ts'

/** Those whom the message rings and whose names its text does not say. */
export function Mentioned({ message, chat, me }: { message: ChatMessage; chat: ChatDesk; me: Person }) {
  const people = message.mentions
    .map((userId) => chat.people.find((person) => person.userId === userId))
    .filter((person) => person !== undefined && !message.text.includes(`@${person.name}`))
  if (people.length === 0) return null
  return (
    <div className="mentioned">
      {people.map((person) => (
        <span
          key={person?.userId}
          className={person?.userId === me.userId ? 'mention mention-me' : 'mention'}
        >
          @{person?.name}
        </span>
      ))}
    </div>
  )
}
