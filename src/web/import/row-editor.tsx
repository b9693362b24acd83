import { useState } from 'react'
import { Button, Drawer, Flex, Input } from 'antd'
import type { ImportEdit, ImportRow } from '../../adapters/web/api.ts'

interface Props {
  row: ImportRow
  onSave: (edit: ImportEdit) => void
  onClose: () => void
}

/** Mends a row before it is stored, in the words that the table might have had. */
export function RowEditor({ row, onSave, onClose }: Props) {
  const before = wordsOf(row)
  const [text, setText] = useState(before.text)
  const [units, setUnits] = useState(before.units)
  const [time, setTime] = useState(before.time)
  const { same } = row.edit ?? {}

  function save(): void {
    onSave({
      ...(text === row.text && row.edit?.text === undefined ? {} : { text }),
      ...(units === before.units && row.edit?.units === undefined ? {} : { units }),
      ...(time === before.time && row.edit?.time === undefined ? {} : { time }),
      ...(same ? { same } : {}),
    })
  }

  return (
    <Drawer
      open
      title={`修改 ${row.no} 号`}
      size="min(520px, 100vw)"
      onClose={onClose}
      footer={
        <Flex gap="small" justify="flex-end">
          <Button danger type="text" onClick={() => onSave({ leaveOut: true })}>
            这一行不导入
          </Button>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={text.trim() === ''} onClick={save}>
            按这样读
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap="middle">
        <Field label="工作内容" value={text} onChange={setText} />
        <Field
          label="责任单位"
          placeholder="如：安全站牵头，办公室、建管科配合"
          value={units}
          onChange={setUnits}
        />
        <Field
          label="时间"
          placeholder="如：每季度1次、6月底前、常态化；不写为年内完成"
          value={time}
          onChange={setTime}
        />
      </Flex>
    </Drawer>
  )
}

interface FieldProps {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
}

function Field({ label, placeholder = '', value, onChange }: FieldProps) {
  return (
    <label>
      {label}
      <Input.TextArea
        aria-label={label}
        autoSize={{ minRows: 1, maxRows: 8 }}
        maxLength={2000}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** What was written about it: by somebody here, else in the table. */
function wordsOf({
  text,
  units,
  source,
  reading,
  edit,
}: ImportRow): Required<Pick<ImportEdit, 'text' | 'units' | 'time'>> {
  const cell = source?.units ?? ''
  const names = units.map(({ name, role }) =>
    role === 'lead' ? `${name}（牵头）` : role === 'support' ? `${name}（配合）` : name,
  )
  const times = reading.parts.flatMap(({ basis }) => basis ?? [])
  return {
    text,
    units: edit?.units ?? (cell === '' ? names.join('、') : cell),
    time: edit?.time ?? ((source?.time ?? '') === '' ? times.join('，') : (source?.time ?? '')),
  }
}
