import { Alert, Collapse } from 'antd'
import type { ChatDesk, Person } from '../../adapters/web/api.ts'
import { PersonSelect } from '../people/person-select.tsx'
import { SignOutButton } from '../shell/sign-out-button.tsx'
import type { ChatClock } from '../text/chat-time.ts'
import { RoomRow } from './room-row.tsx'
import type { RoomLine, RoomLines } from './rooms.ts'

interface Props {
  chat: ChatDesk
  me: Person
  lines: RoomLines
  clock: ChatClock
  openRoom: string
  connected: boolean
  onOpen: (roomId: string) => void
  onBecome: (userId: string) => void
  canSignOut: boolean
  onSignedOut: () => void
}

/** Who I am, and the rooms I may open. */
export function RoomPane(props: Props) {
  const { chat, me, lines, clock, openRoom, connected, onOpen, onBecome, canSignOut, onSignedOut } = props

  const names = new Map(chat.people.map((person) => [person.userId, person.name]))
  const rows = (list: RoomLine[]) => (
    <ul className="room-list">
      {list.map((line) => (
        <li key={line.room.id}>
          <RoomRow
            {...{ line, clock, names }}
            isOpen={line.room.id === openRoom}
            me={me.userId}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  )

  return (
    <nav className="room-pane" aria-label="会话列表">
      <header className="room-pane-head">
        <div className="room-pane-title">
          消息<span>试用：可以扮演任何人</span>
          {canSignOut && <SignOutButton className="room-pane-sign-out" onSignedOut={onSignedOut} />}
        </div>
        <PersonSelect people={chat.people} value={me.userId} onChange={onBecome} />
      </header>
      {!connected && <Alert banner type="warning" title="正在重新连接…" />}
      <div className="room-pane-body">
        {rows(lines.own)}
        {lines.others.length > 0 && (
          <Collapse
            ghost
            size="small"
            defaultActiveKey={lines.others.some(({ room }) => room.id === openRoom) ? ['others'] : []}
            items={[
              { key: 'others', label: `其他工作群（${lines.others.length}）`, children: rows(lines.others) },
            ]}
          />
        )}
      </div>
    </nav>
  )
}
