import { useState, type SubmitEvent } from 'react'
import { LockOutlined } from '@ant-design/icons'
import { Alert, Button, Card, Flex, Input, Typography } from 'antd'
import { signIn } from './api/requests.ts'

/** Asks for the administrator's password where the page can be reached from other machines. */
export default function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await signIn(password)
    setBusy(false)
    if (answer.ok) onSignedIn()
    else setProblem(answer.message)
  }

  return (
    <main className="full-page">
      <Card style={{ width: 360 }}>
        <Typography.Title level={4} style={{ marginTop: 0 }}>
          督办 · 登录
        </Typography.Title>
        <Typography.Paragraph type="secondary">从其他电脑访问时，需要管理员密码。</Typography.Paragraph>
        <form onSubmit={(event) => void submit(event)}>
          <Flex vertical gap="middle">
            {problem !== null && <Alert type="error" showIcon title={problem} />}
            <Input.Password
              aria-label="管理员密码"
              placeholder="管理员密码"
              prefix={<LockOutlined />}
              size="large"
              autoComplete="current-password"
              autoFocus
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Button
              type="primary"
              htmlType="submit"
              size="large"
              block
              loading={busy}
              disabled={password === ''}
            >
              登录
            </Button>
          </Flex>
        </form>
      </Card>
    </main>
  )
}
