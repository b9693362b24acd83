import { TeamOutlined } from '@ant-design/icons'
import { Avatar, Badge } from 'antd'
import type { ChatMessage } from '../../adapters/web/api.ts'
import { BotAvatar } from '../people/bot-avatar.tsx'
import { colourOf } from '../people/avatar-text.ts'
import { shortTimeOf, type ChatClock } from '../text/chat-time.ts'
import type { RoomLine } from './rooms.ts'

interface Props {
  line: RoomLine
  clock: ChatClock
  /** Names by user id. */
  names: Map<string, string>
  me: string
  isOpen: boolean
  onOpen: (roomId: string) => void
}

/** A room with its last line, its time and how much is unread. */
export function RoomRow({ line, clock, names, me, isOpen, onOpen }: Props) {
  const { room, last, unread, callsMe } = line
  return (
    <button
      type="button"
      className={isOpen ? 'room-row room-row-open' : 'room-row'}
      aria-label={unread > 0 ? `${room.title}，${unread} 条未读` : room.title}
      aria-current={isOpen}
      onClick={() => onOpen(room.id)}
    >
      <Badge count={unread} size="small" offset={[-3, 3]}>
        {room.kind === 'direct' ? <BotAvatar size={44} /> : <GroupAvatar id={room.id} />}
      </Badge>
      <span className="room-row-text">
        <span className="room-row-top">
          <span className="room-row-title">{room.title}</span>
          {last && <time className="room-row-time">{shortTimeOf(last.at, clock)}</time>}
        </span>
        <span className="room-row-last">
          {callsMe && <span className="calls-me">[有人@我]</span>}
          {last ? lastLine(last, room.kind === 'group', names, me) : '还没有消息'}
        </span>
      </span>
    </button>
  )
}

function GroupAvatar({ id }: { id: string }) {
  return (
    <Avatar
      shape="square"
      size={44}
      icon={<TeamOutlined />}
      style={{ background: colourOf(id), flexShrink: 0 }}
    />
  )
}

function lastLine(last: ChatMessage, isGroup: boolean, names: Map<string, string>, me: string): string {
  const text = last.text.replaceAll(/\s+/g, ' ')
  if (!isGroup || last.from === null || last.from === me) return text
  return `${names.get(last.from) ?? last.from}：${text}`
}
