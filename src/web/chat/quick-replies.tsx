import { Button, Flex } from 'antd'

interface Props {
  onSend: (text: string) => void
  onFill: (text: string) => void
}

/** What people say most. What only asks is sent at once; what changes the record is put into the input first. */
export function QuickReplies({ onSend, onFill }: Props) {
  return (
    <Flex gap="small" role="group" aria-label="快捷回复" className="quick-replies">
      <Button size="small" shape="round" onClick={() => onSend('待办')}>
        待办
      </Button>
      <Button size="small" shape="round" onClick={() => onFill('完成 ')}>
        完成…
      </Button>
      <Button size="small" shape="round" onClick={() => onFill('撤销')}>
        撤销
      </Button>
      <Button size="small" shape="round" onClick={() => onSend('帮助')}>
        帮助
      </Button>
    </Flex>
  )
}
