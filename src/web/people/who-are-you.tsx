import { Card, Empty, Flex, Typography } from 'antd'
import type { ChatDesk } from '../../adapters/web/api.ts'
import { BotAvatar } from './bot-avatar.tsx'
import { PersonSelect } from './person-select.tsx'

/** First visit: in whose name does the visitor speak? */
export function WhoAreYou({ chat, onChoose }: { chat: ChatDesk; onChoose: (userId: string) => void }) {
  return (
    <main className="full-page">
      <Card style={{ width: 400, maxWidth: '100%' }}>
        <Flex gap="middle" align="center" style={{ marginBottom: 16 }}>
          <BotAvatar size={48} />
          <div>
            <Typography.Title level={4} style={{ margin: 0 }}>
              {chat.botName}
            </Typography.Title>
            <Typography.Text type="secondary">试用群聊</Typography.Text>
          </div>
        </Flex>
        {chat.people.length === 0 ? (
          <Empty description="还没有通讯录。请管理员先导入：npm run duban -- roster import 文件名" />
        ) : (
          <>
            <Typography.Paragraph>
              这里像工作群一样使用：{chat.botName}会在群里提醒，您回复“完成
              2”即可办结。先选择您以谁的身份发言：
            </Typography.Paragraph>
            <PersonSelect people={chat.people} value={null} onChange={onChoose} size="large" />
          </>
        )}
      </Card>
    </main>
  )
}
