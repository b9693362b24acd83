import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ChatDesk, Quote } from '../../adapters/web/api.ts'
import { authorOf } from './quote-block.tsx'

/** Above the input: the message that the next one will quote. */
export function QuoteBar({ quote, chat, onDrop }: { quote: Quote; chat: ChatDesk; onDrop: () => void }) {
  return (
    <div className="quote-bar">
      <span>
        引用 {authorOf(quote, chat)}：{quote.text}
      </span>
      <Button type="text" size="small" aria-label="取消引用" icon={<CloseOutlined />} onClick={onDrop} />
    </div>
  )
}
