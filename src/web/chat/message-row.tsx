import { useState } from 'react'
import { CommentOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tag, Tooltip } from 'antd'
import type { ChatDesk, ChatMessage, Person, Room } from '../../adapters/web/api.ts'
import { BotAvatar } from '../people/bot-avatar.tsx'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { MessageText } from '../text/message-text.tsx'
import { timeOf } from '../text/chat-time.ts'
import { Mentioned } from './mentioned.tsx'
import { messageActions } from './message-actions.ts'
import { QuoteBlock } from './quote-block.tsx'
import { SendState } from './send-state.tsx'
import type { ShownMessage } from './shown-message.ts'
import { useLongPress } from './use-long-press.ts'
import type { Draft } from './use-drafts.ts'

interface Props {
  chat: ChatDesk
  me: Person
  room: Room
  message: ShownMessage
  onQuote: (message: ChatMessage) => void
  onRetry: (draft: Draft) => void
}

/** One message: avatar, name, bubble; own ones on the right. */
export function MessageRow({ chat, me, room, message, onQuote, onRetry }: Props) {
  const [menuShown, setMenuShown] = useState(false)
  const press = useLongPress(() => setMenuShown(true))
  const isOwn = message.from === me.userId
  const author = chat.people.find((person) => person.userId === message.from)
  const name = message.from === null ? chat.botName : (author?.name ?? message.from)
  const names = [...chat.people.map((person) => person.name), chat.botName, '所有人']
  const side = isOwn ? 'message-own' : message.from === null ? 'message-bot' : 'message-other'

  return (
    <article className={`message ${side}`} aria-label={`${name} ${timeOf(message.at, chat.timezone)}`}>
      {message.from === null ? <BotAvatar /> : author && <PersonAvatar person={author} />}
      <div className="message-body">
        {!isOwn && (
          <div className="message-name">
            {name}
            {message.from === null && <Tag color="blue">机器人</Tag>}
            {room.kind === 'group' && author && !author.units.some((unit) => room.units.includes(unit)) && (
              <span>{author.units.join('、')}</span>
            )}
          </div>
        )}
        <div className="message-line">
          <Dropdown
            trigger={['contextMenu']}
            open={menuShown}
            onOpenChange={setMenuShown}
            menu={messageActions(message, onQuote)}
          >
            <div className="bubble" {...press}>
              {message.quote && <QuoteBlock quote={message.quote} chat={chat} />}
              <MessageText text={message.text} names={names} />
              <Mentioned message={message} chat={chat} me={me} />
            </div>
          </Dropdown>
          {message.draft ? (
            <SendState draft={message.draft} onRetry={onRetry} />
          ) : (
            <Tooltip title="引用">
              <Button
                className="quote-action"
                type="text"
                size="small"
                aria-label="引用"
                icon={<CommentOutlined />}
                onClick={() => onQuote(message)}
              />
            </Tooltip>
          )}
        </div>
      </div>
    </article>
  )
}
