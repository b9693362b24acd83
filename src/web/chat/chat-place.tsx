import { useMemo } from 'react'
import type { ChatDesk } from '../../adapters/web/api.ts'
import { WhoAreYou } from '../people/who-are-you.tsx'
import { Shell, type Frame } from '../shell/shell.tsx'
import { Chat } from './chat.tsx'

interface Props {
  chat: ChatDesk
  frame: Frame
  reload: () => void
  onBecome: (userId: string) => void
}

/** The group chat, once we know in whose name. */
export function ChatPlace({ chat, frame, reload, onBecome }: Props) {
  const { me } = frame
  // The bot's clock may have been set by the command line; it runs on at our pace.
  const ahead = useMemo(() => chat.now - Date.now(), [chat])
  const now = () => Date.now() + ahead

  if (me) return <Chat key={me.userId} {...{ chat, me, frame, now, reload, onBecome }} />
  return (
    <Shell frame={frame}>
      <WhoAreYou chat={chat} onChoose={onBecome} />
    </Shell>
  )
}
