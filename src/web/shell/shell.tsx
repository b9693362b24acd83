import type { ReactNode } from 'react'
import { Layout, Menu, Tooltip } from 'antd'
import type { Person } from '../../adapters/web/api.ts'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { personLabel } from '../people/person-select.tsx'
import type { Place, PlaceKey } from './places.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import { placeAddress } from './use-place.ts'
import './shell.css'

/** What every place hands on to the frame around it. */
export interface Frame {
  /** In whose name one speaks in the trial chat; null while that is open. */
  me: Person | null
  places: Place[]
  place: PlaceKey
  canSignOut: boolean
  onSignedOut: () => void
}

interface Props {
  frame: Frame
  /** On a phone the menu lies below the place, unless that needs all the room. */
  hidesMenuOnPhone?: boolean
  children: ReactNode
}

/** The frame of the application: who I am, the menu of places, and the place that is open. */
export function Shell({ frame, hidesMenuOnPhone = false, children }: Props) {
  const { me, canSignOut, onSignedOut } = frame
  return (
    <Layout className="shell">
      <Layout.Sider className="shell-rail" width={68} theme="dark">
        {me && (
          <Tooltip title={personLabel(me)} placement="right">
            <span>
              <PersonAvatar person={me} size={40} />
            </span>
          </Tooltip>
        )}
        <SideMenu {...frame} />
        {canSignOut && (
          <Tooltip title="退出登录" placement="right">
            <SignOutButton className="shell-sign-out" onSignedOut={onSignedOut} />
          </Tooltip>
        )}
      </Layout.Sider>
      <Layout.Content className="shell-content">
        {children}
        {!hidesMenuOnPhone && <BottomMenu {...frame} />}
      </Layout.Content>
    </Layout>
  )
}

function SideMenu({ places, place }: Frame) {
  return (
    <Menu
      className="shell-menu"
      theme="dark"
      mode="vertical"
      aria-label="主菜单"
      selectedKeys={[place]}
      items={places.map((one) => ({ key: one.key, label: <Entry place={one} /> }))}
    />
  )
}

function BottomMenu({ places, place, canSignOut, onSignedOut }: Frame) {
  return (
    <nav className="shell-bottom" aria-label="主菜单">
      {places.map((one) => (
        <Entry key={one.key} place={one} isOpen={one.key === place} />
      ))}
      {canSignOut && place !== 'chat' && <SignOutButton onSignedOut={onSignedOut} />}
    </nav>
  )
}

function Entry({ place: { key, title, icon }, isOpen = false }: { place: Place; isOpen?: boolean }) {
  return (
    <a className="shell-entry" href={placeAddress(key)} {...(isOpen ? { 'aria-current': 'page' } : {})}>
      {icon}
      <span>{title}</span>
    </a>
  )
}
