import type { ReactNode } from 'react'
import { Layout, Menu, Tooltip } from 'antd'
import type { Person } from '../../adapters/web/api.ts'
import { PersonAvatar } from '../people/person-avatar.tsx'
import { personLabel } from '../people/person-select.tsx'
import { PLACES } from './places.tsx'
import { SignOutButton } from './sign-out-button.tsx'
import './shell.css'

interface Props {
  me: Person
  canSignOut: boolean
  onSignedOut: () => void
  children: ReactNode
}

/** The frame of the application: who I am, the menu of places, and the place that is open. */
export function Shell({ me, canSignOut, onSignedOut, children }: Props) {
  return (
    <Layout className="shell">
      <Layout.Sider className="shell-rail" width={68} theme="dark">
        <Tooltip title={personLabel(me)} placement="right">
          <span>
            <PersonAvatar person={me} size={40} />
          </span>
        </Tooltip>
        <Menu
          className="shell-menu"
          theme="dark"
          mode="vertical"
          aria-label="主菜单"
          selectedKeys={['chat']}
          items={PLACES.map(({ key, title, icon }) => ({
            key,
            label: (
              <span className="shell-entry">
                {icon}
                <span>{title}</span>
              </span>
            ),
          }))}
        />
        {canSignOut && (
          <Tooltip title="退出登录" placement="right">
            <SignOutButton className="shell-sign-out" onSignedOut={onSignedOut} />
          </Tooltip>
        )}
      </Layout.Sider>
      <Layout.Content className="shell-content">{children}</Layout.Content>
    </Layout>
  )
}
