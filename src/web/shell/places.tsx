import type { ReactNode } from 'react'
import { MessageFilled } from '@ant-design/icons'

/** One entry of the main menu. */
export interface Place {
  key: string
  title: string
  icon: ReactNode
}

/** The places that exist, in the order of the menu. */
export const PLACES: Place[] = [{ key: 'chat', title: '群聊', icon: <MessageFilled /> }]
