import type { EvidenceFact } from '../../facts.ts'
import type { Label } from '../../intent.ts'
import { labelsText } from './item.ts'
import { safe } from './safe.ts'

/** What became of the pictures, files and links. */
export function evidenceText({ how, labels, pieces, refused }: EvidenceFact): string {
  const marks = labels.map((label) => `〔${label}〕`).join('')
  const lines: Readonly<Record<EvidenceFact['how'], string>> = {
    with: `附件 ${pieces} 个已随${marks}存档。`,
    after: `附件 ${pieces} 个已存到刚才登记的${marks}；不对请回复“附件 用于 编号”。`,
    named: `附件 ${pieces} 个已存到${marks}。`,
    loose: `收到附件 ${pieces} 个，还没有对应的事项；请回复“附件 用于 编号”，或报送完成时一并归入。`,
  }
  const kept = pieces > 0 ? [lines[how]] : []
  return [...kept, ...refused.map((why) => `${safe(why)}。`)].join('\n')
}

export const EVIDENCE_MISSING = '没有找到您刚才发的附件；请先发图片或文件，再回复“附件 用于 编号”。'

export function evidenceUnfit(labels: readonly Label[]): string {
  return `第${labelsText(labels)}项不是您单位的事项，附件没有存到那里。`
}
