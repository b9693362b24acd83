import { useState } from 'react'
import { DownOutlined } from '@ant-design/icons'
import { Button, Empty, Spin } from 'antd'
import type { ChatDesk, ChatMessage, Person, Room } from '../../adapters/web/api.ts'
import { fetchOlder } from '../api/requests.ts'
import type { Feed } from '../api/use-feed.ts'
import type { ChatClock } from '../text/chat-time.ts'
import { MessageRow } from './message-row.tsx'
import { shownMessages } from './shown-message.ts'
import { TimeLine } from './time-line.tsx'
import { useEndOfList } from './use-end-of-list.ts'
import type { Draft } from './use-drafts.ts'

interface Props {
  chat: ChatDesk
  me: Person
  room: Room
  messages: ChatMessage[]
  drafts: Draft[]
  clock: ChatClock
  feed: Feed
  onQuote: (message: ChatMessage) => void
  onRetry: (draft: Draft) => void
}

/** As many as the server sends of a room at first: where there are fewer, there are no older ones. */
const FIRST_COUNT = 50

/** What was said, newest at the bottom; stays at the end unless the reader has scrolled up. */
export function MessageList({ chat, me, room, messages, drafts, clock, feed, onQuote, onRetry }: Props) {
  const [hasOlder, setHasOlder] = useState(true)
  const shown = shownMessages(me.userId, messages, drafts)
  const end = useEndOfList(shown.at(-1))

  async function loadOlder(before: number): Promise<void> {
    const answer = await fetchOlder(me.userId, room.id, before)
    if (!answer.ok) return
    setHasOlder(answer.value.messages.length > 0)
    feed.add(answer.value.messages)
  }

  const oldest = messages[0]?.seq
  return (
    <div className="message-area">
      <div className="message-scroll" ref={end.ref} onScroll={end.onScroll} tabIndex={-1}>
        <div className="message-list" role="log" aria-label="消息记录">
          {oldest !== undefined && hasOlder && messages.length >= FIRST_COUNT && (
            <Button type="link" size="small" className="older" onClick={() => void loadOlder(oldest)}>
              查看更早的消息
            </Button>
          )}
          {shown.map((message, index) => (
            <div key={message.id}>
              <TimeLine at={message.at} previous={shown[index - 1]?.at ?? null} clock={clock} />
              <MessageRow {...{ chat, me, room, message, onQuote, onRetry }} />
            </div>
          ))}
          {shown.length === 0 && <NothingYet loaded={feed.loaded} room={room} botName={chat.botName} />}
        </div>
      </div>
      {end.hasNews && (
        <Button shape="round" icon={<DownOutlined />} className="news" onClick={end.toEnd}>
          有新消息
        </Button>
      )}
    </div>
  )
}

function NothingYet({ loaded, room, botName }: { loaded: boolean; room: Room; botName: string }) {
  if (!loaded) return <Spin className="nothing-yet" />
  const where = room.kind === 'group' ? '这个群里' : '这里'
  return (
    <Empty
      className="nothing-yet"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {where}还没有消息。
          <br />
          到了提醒的时候，{botName}会在这里说话；您也可以先发“待办”或“帮助”。
        </>
      }
    />
  )
}
