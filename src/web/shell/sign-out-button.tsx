import { LogoutOutlined } from '@ant-design/icons'
import { Button, type ButtonProps } from 'antd'
import { signOut } from '../api/requests.ts'

/** Ends the session. Takes what a tooltip around it hands down. */
export function SignOutButton({ onSignedOut, ...rest }: ButtonProps & { onSignedOut: () => void }) {
  return (
    <Button
      {...rest}
      type="text"
      aria-label="退出登录"
      icon={<LogoutOutlined />}
      onClick={() => void signOut().then(onSignedOut)}
    />
  )
}
