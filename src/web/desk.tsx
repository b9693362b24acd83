import { lazy, Suspense } from 'react'
import { Spin } from 'antd'
import type { Desk as DeskFacts } from '../adapters/web/api.ts'
import { ChatPlace } from './chat/chat-place.tsx'
import { placesOf } from './shell/places.tsx'
import { Shell, type Frame } from './shell/shell.tsx'
import { usePlace } from './shell/use-place.ts'
import { useStored } from './use-stored.ts'

const DutiesPlace = lazy(() => import('./duties/duties-place.tsx'))
const ImportPlace = lazy(() => import('./import/import-place.tsx'))
const RosterPlace = lazy(() => import('./roster/roster-place.tsx'))
const YearPlace = lazy(() => import('./year/year-place.tsx'))

/** The place that the address names. */
export function Desk({ desk, reload }: { desk: DeskFacts; reload: () => void }) {
  const { chat, canSignOut } = desk
  const [who, setWho] = useStored('duban.who')
  const places = placesOf(chat !== null)
  const place = usePlace(places)
  const me = chat?.people.find((person) => person.userId === who) ?? null
  const frame: Frame = { me, places, place, canSignOut, onSignedOut: reload }

  if (place === 'chat' && chat) return <ChatPlace {...{ chat, frame, reload }} onBecome={setWho} />
  return (
    <Shell frame={frame}>
      <Suspense fallback={<Waits />}>
        {place === 'year' && <YearPlace onSignedOut={reload} />}
        {place === 'duties' && <DutiesPlace key={me?.userId ?? ''} me={me} onSignedOut={reload} />}
        {place === 'import' && <ImportPlace me={me} onSignedOut={reload} />}
        {place === 'roster' && <RosterPlace me={me} onSignedOut={reload} onChanged={reload} />}
      </Suspense>
    </Shell>
  )
}

function Waits() {
  return (
    <div className="place-waits">
      <Spin size="large" />
    </div>
  )
}
