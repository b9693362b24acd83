import { useState } from 'react'
import { DownloadOutlined, FileOutlined, LinkOutlined } from '@ant-design/icons'
import { Alert, Button, Popconfirm } from 'antd'
import type { EvidenceShown } from '../../adapters/web/api.ts'
import { evidenceAddress, undoEvidence } from '../api/requests.ts'
import { sizeName } from './sizes.ts'

interface Props {
  as: string | null
  evidence: EvidenceShown[]
  onUndone: (receipt: number) => void
}

/** Pictures, files and links that were kept with the duty. */
export function EvidenceList({ as, evidence, onUndone }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  async function undo(receipt: number): Promise<void> {
    const answer = await undoEvidence(receipt, as)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) onUndone(receipt)
  }
  return (
    <section aria-label="佐证材料">
      <h3>佐证材料</h3>
      {problem !== null && <Alert className="duty-said" type="error" showIcon title={problem} />}
      {evidence.length === 0 && <p className="duty-soft">还没有。</p>}
      <ul className="evidence">
        {evidence.map((piece) => (
          <li key={`${piece.receipt} ${piece.index}`}>
            <Sign as={as} piece={piece} />
            <div className="evidence-words">
              <div className="evidence-name">{piece.name}</div>
              <div className="duty-soft">
                {piece.serves.join('；')}
                <br />
                {piece.on} 的佐证 · {piece.by}（回执 #{piece.receipt}）
                {piece.size !== null && ` · ${sizeName(piece.size)}`}
              </div>
            </div>
            <div className="turn-side">
              <Open as={as} piece={piece} />
              {piece.mayUndo && (
                <Popconfirm
                  title={`撤销回执 #${piece.receipt}？`}
                  description="同一次添加的佐证一起从事项里撤出。"
                  okText="撤销"
                  cancelText="不撤销"
                  onConfirm={() => void undo(piece.receipt)}
                >
                  <Button size="small" danger type="text">
                    撤销
                  </Button>
                </Popconfirm>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PieceProps {
  as: string | null
  piece: EvidenceShown
}

/** A small picture, or what kind of thing it is. */
function Sign({ as, piece: { kind, receipt, index, name } }: PieceProps) {
  const [isBroken, setBroken] = useState(false)
  if (kind === 'link') return <LinkOutlined className="evidence-sign" />
  if (kind === 'file' || isBroken) return <FileOutlined className="evidence-sign" />
  return (
    <img
      className="evidence-sign"
      src={evidenceAddress(as, receipt, index)}
      alt={name}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  )
}

function Open({ as, piece: { kind, url, receipt, index, name } }: PieceProps) {
  if (kind === 'link' && url !== null) {
    return (
      <Button size="small" href={url} target="_blank" rel="noreferrer noopener">
        打开
      </Button>
    )
  }
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      href={evidenceAddress(as, receipt, index)}
      download={name}
      aria-label={`下载 ${name}`}
    >
      下载
    </Button>
  )
}
