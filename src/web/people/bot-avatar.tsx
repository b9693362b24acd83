import { Avatar } from 'antd'
import { RobotFilled } from '@ant-design/icons'

export function BotAvatar({ size = 38 }: { size?: number }) {
  return (
    <Avatar
      shape="square"
      size={size}
      aria-hidden
      icon={<RobotFilled />}
      style={{ background: 'linear-gradient(135deg, #3d8bff, #1f5fd6)', flexShrink: 0 }}
    />
  )
}
