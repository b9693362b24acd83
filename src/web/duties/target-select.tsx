import { useEffect, useState } from 'react'
import { Select } from 'antd'
import type { DutyTurn, EvidenceTarget } from '../../adapters/web/api.ts'
import { fetchTargets } from '../api/requests.ts'

export type TargetOptions = { label: string; title: string; options: { value: string; label: string }[] }[]

interface Props {
  keys: string[]
  options: TargetOptions
  onChange: (keys: string[]) => void
}

/** The items that evidence is for. */
export function TargetSelect({ keys, options, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Select
      mode="multiple"
      aria-label="用于哪些事项"
      value={keys}
      onChange={onChange}
      open={isOpen}
      onOpenChange={setOpen}
      // Open it would lie over the button that comes next.
      onSelect={() => setOpen(false)}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

/** This duty's turns first, then the asker's other items. */
export function useTargets(as: string | null, no: number, turns: DutyTurn[]): TargetOptions {
  const [targets, setTargets] = useState<EvidenceTarget[]>([])
  useEffect(() => {
    void fetchTargets(as).then((answer) => {
      if (answer.ok) setTargets(answer.value)
    })
  }, [as])
  const own = turns.filter(({ mayAdd }) => mayAdd)
  const others = targets.filter(({ key }) => !own.some((turn) => turn.key === key))
  return [
    group(
      '这一项',
      own.map(({ key, label, unit, period }) => ({ key, label: `〔${label ?? no}〕${unit} ${period}` })),
    ),
    group('其他事项', others),
  ]
}

function group(label: string, targets: EvidenceTarget[]): TargetOptions[number] {
  return {
    label,
    title: label,
    options: targets.map(({ key, label: name }) => ({ value: key, label: name })),
  }
}
