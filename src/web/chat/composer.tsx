import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { Button, Mentions } from 'antd'
import type { ChatDesk, Person, Quote } from '../../adapters/web/api.ts'
import { QuickReplies } from './quick-replies.tsx'
import { QuoteBar } from './quote-bar.tsx'

export interface ComposerHandle {
  focus: () => void
}

interface Props {
  ref: Ref<ComposerHandle>
  chat: ChatDesk
  /** Those whom @ offers. */
  members: Person[]
  quote: Quote | null
  onDropQuote: () => void
  onSend: (text: string) => void
}

/** Longer than any report; the server refuses more. */
const LONGEST_TEXT = 4000

/** Where one writes: Enter sends, Shift+Enter makes a line, @ offers names. */
export function Composer({ ref, chat, members, quote, onDropQuote, onSend }: Props) {
  const [text, setText] = useState('')
  const input = useRef<React.ComponentRef<typeof Mentions>>(null)
  const focus = () => input.current?.focus()
  useImperativeHandle(ref, () => ({ focus }))

  function send(said: string): void {
    if (said.trim() === '') return
    onSend(said.trim())
    setText('')
  }

  /** Enter while an input method is composing chooses a character and sends nothing. */
  function onPressEnter(event: KeyboardEvent): void {
    if (event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send(text)
  }

  return (
    <footer className="composer">
      <QuickReplies
        onSend={send}
        onFill={(words) => {
          setText(words)
          focus()
        }}
      />
      {quote && <QuoteBar {...{ quote, chat }} onDrop={onDropQuote} />}
      <div className="composer-box">
        <Mentions
          ref={input}
          aria-label="输入消息"
          placeholder="说一句，例如：完成 2"
          enterKeyHint="send"
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={LONGEST_TEXT}
          value={text}
          onChange={setText}
          onPressEnter={onPressEnter}
          placement="top"
          options={[chat.botName, ...members.map((person) => person.name)].map((name) => ({
            value: name,
            label: name,
          }))}
        />
        <Button
          type="primary"
          title="Enter 发送，Shift+Enter 换行"
          onClick={() => send(text)}
          disabled={text.trim() === ''}
        >
          发送
        </Button>
      </div>
    </footer>
  )
}
