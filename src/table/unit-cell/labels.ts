import type { Assignment } from '../../domain/duty/duty.ts'
import { excerpt } from '../clean-text.ts'
import { readName } from './read-name.ts'
import { splitNames } from './split-names.ts'
import { roleOfLabel } from './words.ts'

/** 牵头单位：, 配合部门:, 责任人：, 督导单位： */
const LABEL =
  /(?:牵头|主办|主责|配合|参与|协助|协办|参加|责任|承办|督导|监督|分管|指导)(?:单位|部门|科室|处室|股室|主体|领导|组织实施单位|组织单位|人)?[:：]/g

/** A cell whose names stand behind labels; null for a cell without any label. */
export function readLabelled(text: string): { assignments: Assignment[]; warnings: string[] } | null {
  const labels = [...text.matchAll(LABEL)]
  if (labels.length === 0) return null
  const assignments: Assignment[] = []
  const warnings: string[] = []
  const before = text.slice(0, labels[0]?.index).trim()
  if (before !== '') warnings.push(unread(before))
  for (const [index, label] of labels.entries()) {
    const names = text.slice(label.index + label[0].length, labels[index + 1]?.index)
    const role = roleOfLabel(label[0].slice(0, -1))
    if (role === null) {
      warnings.push(unread(label[0] + names))
      continue
    }
    for (const member of splitNames(names.replace(/[。.]\s*$/, ''))) {
      const assignment = /^[无—-]+$/.test(member) ? null : readName(member.replace(/等$/, ''), role)
      if (assignment) assignments.push(assignment)
      if (!assignment && !/^[无—-]+$/.test(member)) warnings.push(unread(member))
      if (assignment && member.endsWith('等')) warnings.push('责任单位写有“等”字，其余单位没有列出，请确认。')
    }
  }
  return { assignments, warnings }
}

export function unread(text: string): string {
  return `责任单位中的“${excerpt(text.trim())}”没有读懂，请核对责任单位。`
}
