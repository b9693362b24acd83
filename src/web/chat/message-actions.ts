import type { MenuProps } from 'antd'
import type { ChatMessage } from '../../adapters/web/api.ts'
import type { ShownMessage } from './shown-message.ts'

/** What one can do with a message, for its menu; copying needs a browser that lets this page do it. */
export function messageActions(message: ShownMessage, onQuote: (message: ChatMessage) => void): MenuProps {
  const quote = {
    key: 'quote',
    label: '引用',
    disabled: message.draft !== null,
    onClick: () => onQuote(message),
  }
  if (!window.isSecureContext) return { items: [quote] }
  const copy = { key: 'copy', label: '复制', onClick: () => void navigator.clipboard.writeText(message.text) }
  return { items: [quote, copy] }
}
