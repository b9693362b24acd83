import type { ReactNode } from 'react'
import {
  CalendarFilled,
  ContactsFilled,
  ImportOutlined,
  MessageFilled,
  ProfileFilled,
} from '@ant-design/icons'

export type PlaceKey = 'chat' | 'duties' | 'import' | 'roster' | 'year'

/** One entry of the main menu. */
export interface Place {
  key: PlaceKey
  title: string
  icon: ReactNode
}

const CHAT: Place = { key: 'chat', title: '群聊', icon: <MessageFilled /> }

/** The places that exist, in the order of the menu. */
const OTHERS: [Place, ...Place[]] = [
  { key: 'duties', title: '事项', icon: <ProfileFilled /> },
  { key: 'year', title: '年历', icon: <CalendarFilled /> },
  { key: 'import', title: '导入', icon: <ImportOutlined /> },
  { key: 'roster', title: '通讯录', icon: <ContactsFilled /> },
]

/** Without the trial chat, the rest. */
export function placesOf(hasChat: boolean): [Place, ...Place[]] {
  return hasChat ? [CHAT, ...OTHERS] : OTHERS
}
