import type { Cadence, DuePoint } from '../../src/domain/duty/cadence.ts'
import type { Assignment } from '../../src/domain/duty/duty.ts'

/** Cadences in a notation short enough for tables of facts: 'month/2 3+ (隔月…)', 'quarter 1 @1-10 (每季度首月10日前)', 'by 5 early (5月上旬)'. */
export function inCadences(cadences: Cadence[]): string[] {
  return cadences.map((cadence) => {
    switch (cadence.kind) {
      case 'quota': {
        const every = cadence.every === 1 ? '' : `/${cadence.every}`
        const by = cadence.by
          ? ` @${[cadence.by.month, cadence.by.day].filter((part) => part !== null).join('-')}`
          : ''
        const months = cadence.months ? ` of ${cadence.months.from}-${cadence.months.to}` : ''
        return `${cadence.period}${every} ${cadence.count}${cadence.atLeast ? '+' : ''}${by}${months} (${cadence.basis})`
      }
      case 'deadline':
        return `by ${cadence.due.map(inDue).join(', ')} (${cadence.basis})`
      case 'standing':
      case 'event':
        return `${cadence.kind} (${cadence.basis})`
      case 'unspecified':
        return 'unspecified'
    }
  })
}

function inDue({ year, month, day, part }: DuePoint): string {
  const date = [year, month, day].filter((field) => field !== null).join('-')
  return part === null ? date : `${date} ${part}`
}

const ROLES = { lead: '牵头 ', support: '配合 ', responsible: '' }

/** Assignments as '牵头 安全站', '配合 *相关科室', '办公室'; * marks a collective name. */
export function inAssignments(assignments: Assignment[]): string[] {
  return assignments.map(({ name, kind, role }) => `${ROLES[role]}${kind === 'group' ? '*' : ''}${name}`)
}
