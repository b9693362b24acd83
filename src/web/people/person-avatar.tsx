import { Avatar } from 'antd'
import type { Person } from '../../adapters/web/api.ts'
import { avatarText, colourOf } from './avatar-text.ts'

export function PersonAvatar({ person, size = 38 }: { person: Person; size?: number }) {
  return (
    <Avatar
      shape="square"
      size={size}
      aria-hidden
      style={{ background: colourOf(person.userId), fontSize: size * 0.36, flexShrink: 0 }}
      gap={3}
    >
      {avatarText(person)}
    </Avatar>
  )
}
