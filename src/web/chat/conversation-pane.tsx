import { useRef, useState } from 'react'
import { LeftOutlined } from '@ant-design/icons'
import { Alert, Badge, Button } from 'antd'
import type { ChatDesk, ChatMessage, Person, Quote, Room } from '../../adapters/web/api.ts'
import type { Feed } from '../api/use-feed.ts'
import type { ChatClock } from '../text/chat-time.ts'
import { Composer, type ComposerHandle } from './composer.tsx'
import { MessageList } from './message-list.tsx'
import type { Drafts } from './use-drafts.ts'

interface Props {
  chat: ChatDesk
  me: Person
  room: Room
  /** Those of this room. */
  messages: ChatMessage[]
  clock: ChatClock
  drafts: Drafts
  feed: Feed
  unreadElsewhere: number
  /** Back to the room list, on a phone. */
  onBack: () => void
}

/** One room: its title, what was said, and where one speaks. */
export function ConversationPane({
  chat,
  me,
  room,
  messages,
  clock,
  drafts,
  feed,
  unreadElsewhere,
  onBack,
}: Props) {
  const [quote, setQuote] = useState<Quote | null>(null)
  const composer = useRef<ComposerHandle>(null)
  const members = chat.people.filter((person) => person.units.some((unit) => room.units.includes(unit)))

  return (
    <section className="conversation" aria-label={room.title}>
      <header className="conversation-head">
        <span className="conversation-back">
          <Button type="text" aria-label="返回会话列表" onClick={onBack}>
            <LeftOutlined />
            <Badge count={unreadElsewhere} size="small" />
          </Button>
        </span>
        <h1>
          {room.title}
          {room.kind === 'group' && <span>（{members.length + 1}）</span>}
        </h1>
      </header>
      {!feed.connected && feed.loaded && <Alert banner type="warning" title="正在重新连接…" />}
      {chat.notice !== null && <Alert banner type="info" title={chat.notice} />}
      <MessageList
        {...{ chat, me, room, messages, clock, feed }}
        drafts={drafts.list.filter((draft) => draft.room === room.id)}
        onRetry={drafts.retry}
        onQuote={(message) => {
          setQuote({ id: message.id, from: message.from, text: message.text })
          composer.current?.focus()
        }}
      />
      <Composer
        ref={composer}
        {...{ chat, members, quote }}
        onDropQuote={() => setQuote(null)}
        onSend={(text) => {
          drafts.send(room.id, text, quote)
          setQuote(null)
        }}
      />
    </section>
  )
}
