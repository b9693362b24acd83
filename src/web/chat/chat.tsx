import { useEffect, useState } from 'react'
import type { ChatDesk, Person } from '../../adapters/web/api.ts'
import { useFeed } from '../api/use-feed.ts'
import { Shell, type Frame } from '../shell/shell.tsx'
import { useStored } from '../use-stored.ts'
import { ConversationPane } from './conversation-pane.tsx'
import { RoomPane } from './room-pane.tsx'
import { directRoom, firstRoom, roomLines } from './rooms.ts'
import { useDrafts } from './use-drafts.ts'
import { useReadMarks } from './use-read-marks.ts'
import './chat.css'
import './composer.css'
import './message.css'
import './room-pane.css'

/** As in the style sheets: there the list and the conversation take turns. */
const PHONE = '(width < 720px)'

interface Props {
  chat: ChatDesk
  me: Person
  frame: Frame
  now: () => number
  reload: () => void
  onBecome: (userId: string) => void
}

/** Room list and conversation: side by side on a desk, one at a time on a phone. */
export function Chat({ chat, me, frame, now, reload, onBecome }: Props) {
  const feed = useFeed(me.userId, reload)
  const drafts = useDrafts(me.userId, now, (message) => feed.add([message]), reload)
  const [marks, mark] = useReadMarks(me.userId)
  const [storedRoom, storeRoom] = useStored(`duban.room.${me.userId}`)
  const [listShown, setListShown] = useState(false)

  const rooms = [...chat.rooms, directRoom(chat, me)]
  const room = rooms.find(({ id }) => id === storedRoom) ?? firstRoom(chat, me)
  const messages = feed.messages.filter((message) => message.room === room.id)
  const lines = roomLines(chat, me, feed.messages, marks)
  const clock = { timezone: chat.timezone, now: now() }

  const newest = messages.at(-1)?.seq
  useMarkWhenSeen(newest, listShown, (seq) => mark(room.id, seq))
  useTitle(lines.own.reduce((total, line) => total + line.unread, 0))

  return (
    <Shell frame={frame} hidesMenuOnPhone={!listShown}>
      <div className={listShown ? 'chat chat-list-shown' : 'chat'}>
        <RoomPane
          {...{ chat, me, lines, clock, onBecome }}
          canSignOut={frame.canSignOut}
          onSignedOut={frame.onSignedOut}
          openRoom={room.id}
          connected={feed.connected || !feed.loaded}
          onOpen={(id) => {
            storeRoom(id)
            setListShown(false)
          }}
        />
        <ConversationPane
          key={room.id}
          {...{ chat, me, room, messages, clock, drafts, feed }}
          unreadElsewhere={lines.own.reduce(
            (total, line) => total + (line.room === room ? 0 : line.unread),
            0,
          )}
          onBack={() => setListShown(true)}
        />
      </div>
    </Shell>
  )
}

/** A message counts as read when its room is open, the page is in front, and no list covers it. */
function useMarkWhenSeen(newest: number | undefined, listShown: boolean, mark: (seq: number) => void): void {
  useEffect(() => {
    const look = () => {
      const isCovered = listShown && window.matchMedia(PHONE).matches
      if (newest !== undefined && !isCovered && document.visibilityState === 'visible') mark(newest)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  })
}

function useTitle(unread: number): void {
  useEffect(() => {
    document.title = unread > 0 ? `（${unread}）督办` : '督办'
  }, [unread])
}
