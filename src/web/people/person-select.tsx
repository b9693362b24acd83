import { Select } from 'antd'
import type { Person } from '../../adapters/web/api.ts'

interface Props {
  people: Person[]
  value: string | null
  onChange: (userId: string) => void
  size?: 'middle' | 'large'
}

/** Chooses who is speaking: grouped by unit, searchable by unit and name. */
export function PersonSelect({ people, value, onChange, size = 'middle' }: Props) {
  return (
    <Select
      aria-label="您是谁"
      placeholder="搜索单位或姓名"
      size={size}
      value={value}
      onChange={onChange}
      options={optionsOf(people)}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
      listHeight={320}
      virtual={false}
    />
  )
}

function optionsOf(people: Person[]) {
  const groups = Map.groupBy(people, (person) => person.units[0] ?? '管理员')
  return [...groups].map(([unit, members]) => ({
    label: unit,
    title: unit,
    options: members.map((person) => ({ value: person.userId, label: personLabel(person) })),
  }))
}

/** 安全站 · 安全站联络员 */
export function personLabel(person: Person): string {
  const name = person.admin && person.units.length > 0 ? `${person.name}（管理员）` : person.name
  return person.units.length === 0 ? name : `${person.units.join('、')} · ${name}`
}
