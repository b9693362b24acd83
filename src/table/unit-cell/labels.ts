import type { Role } from '../../domain/duty/duty.ts'
import { excerpt } from '../clean-text.ts'
import { roleOfLabel } from './words.ts'

/** 牵头单位：, 配合部门:, 责任人：, 督导单位： */
const LABEL =
  /(?:(?:牵头|主办|主责|配合|参与|协助|协办|[会联]办|协同|参加|责任|承办|督导|监督|分管|包保|指导)(?:单位|部门|科室|处室|股室|主体|领导|组织实施单位|组织单位|人)?|负责人|联系人|联系电话|(?<![\u4e00-\u9fff])[主协配])[:：]/g

/** What stands behind one label, up to the next. */
export interface Labelled {
  /** Null in front of the first label. */
  label: string | null
  /** Of the names there; null for persons and whoever only watches. */
  role: Role | null
  names: string
}

/** A cell whose names stand behind labels; null for a cell without any label. */
export function splitLabels(text: string): Labelled[] | null {
  const labels = [...text.matchAll(LABEL)]
  if (labels.length === 0) return null
  const before = trimmed(text.slice(0, labels[0]?.index))
  const parts: Labelled[] = before === '' ? [] : [{ label: null, role: 'responsible', names: before }]
  for (const [index, match] of labels.entries()) {
    const label = match[0].slice(0, -1)
    const names = trimmed(text.slice(match.index + match[0].length, labels[index + 1]?.index))
    parts.push({ label, role: roleOfLabel(label), names })
  }
  return parts
}

function trimmed(text: string): string {
  return text.trim().replace(/[，,；;。\s]+$/, '')
}

/** Whoever guides is told like whoever supports, which is only implied. */
export const GUIDES = '指导单位暂按配合单位处理，请确认。'

export function unread(text: string): string {
  return `责任单位中的“${excerpt(text.trim())}”没有读懂，请核对责任单位。`
}
