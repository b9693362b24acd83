import { splitMentions } from './split-mentions.ts'

/** A message as text: line breaks stay, @-ed names stand out, markup stays what it is: letters. */
export function MessageText({ text, names }: { text: string; names: string[] }) {
  return (
    <div className="message-text">
      {splitMentions(text, names).map((part, index) =>
        part.isMention ? (
          <span key={index} className="mention">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </div>
  )
}
