import { useState } from 'react'
import { Alert, Button, Card, Input } from 'antd'
import type { ImportDesk, WaitingRow } from '../../adapters/web/api.ts'
import { settleReading } from '../api/requests.ts'
import { Reading, Source } from './row-card.tsx'

interface Props {
  waiting: ImportDesk['waiting']
  by: string | null
  onSettled: () => void
}

/** Rows in force that remind nobody until an administrator has said how they are to be read. */
export function WaitingReadings({ waiting, by, onSettled }: Props) {
  const [answer, setAnswer] = useState<{ text: string; settled: boolean } | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function settle(no: number, words: string | null): Promise<void> {
    setBusy(true)
    const said = await settleReading(no, words, by)
    setBusy(false)
    setAnswer(
      said.ok
        ? { text: said.value.reply, settled: said.value.receipt !== null }
        : { text: said.message, settled: false },
    )
    if (said.ok && said.value.receipt !== null) onSettled()
  }

  return (
    <>
      {answer !== null && (
        <Alert
          className="import-note"
          type={answer.settled ? 'success' : 'warning'}
          showIcon
          title={<span className="reading-answer">{answer.text}</span>}
        />
      )}
      {waiting.length > 0 && (
        <Card
          size="small"
          title={`没有读准的 ${waiting.length} 项，确认之前不提醒任何单位`}
          className="import-plans"
        >
          {waiting.map((row) => (
            <WaitingCard
              key={`${row.plan} ${row.no}`}
              {...{ row, isBusy }}
              onSettle={(words) => void settle(row.no, words)}
            />
          ))}
        </Card>
      )}
    </>
  )
}

interface CardProps {
  row: WaitingRow
  isBusy: boolean
  onSettle: (words: string | null) => void
}

function WaitingCard({ row: { no, text, beside, reading }, isBusy, onSettle }: CardProps) {
  const [words, setWords] = useState(reading.suggestion?.words ?? '')
  return (
    <article className="row-card row-card-unsure" aria-label={`${no} 号`}>
      <div className="row-text">
        <b>〔{no}〕</b>
        {text}
        <Source label="旁边写的" words={beside ?? ''} />
      </div>
      <div className="row-times">
        <Reading reading={reading} no={no} />
      </div>
      <ul className="row-doubts">
        {reading.doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <div className="row-buttons">
        <Button size="small" type="primary" ghost disabled={isBusy} onClick={() => onSettle(null)}>
          读得对
        </Button>
        <Input
          size="small"
          style={{ maxWidth: 220 }}
          aria-label={`${no} 号的时限`}
          placeholder="或写明时限，如 每季度1次"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button size="small" disabled={isBusy || words.trim() === ''} onClick={() => onSettle(words.trim())}>
          按此改
        </Button>
      </div>
    </article>
  )
}
