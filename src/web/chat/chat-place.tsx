import { useMemo } from 'react'
import type { ChatDesk } from '../../adapters/web/api.ts'
import { WhoAreYou } from '../people/who-are-you.tsx'
import { useStored } from '../use-stored.ts'
import { Chat } from './chat.tsx'

interface Props {
  chat: ChatDesk
  canSignOut: boolean
  reload: () => void
}

/** The group chat, once we know in whose name. */
export function ChatPlace({ chat, canSignOut, reload }: Props) {
  const [who, setWho] = useStored('duban.who')
  const me = chat.people.find((person) => person.userId === who)
  // The bot's clock may have been set by the command line; it runs on at our pace.
  const ahead = useMemo(() => chat.now - Date.now(), [chat])
  const now = () => Date.now() + ahead

  if (!me) return <WhoAreYou chat={chat} onChoose={setWho} />
  return <Chat key={me.userId} {...{ chat, me, now, canSignOut, reload }} onBecome={setWho} />
}
