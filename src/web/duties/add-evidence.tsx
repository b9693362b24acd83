import { useMemo, useState } from 'react'
import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Modal, Upload } from 'antd'
import type { DutyDesk, DutyTurn } from '../../adapters/web/api.ts'
import { newClientId } from '../api/new-client-id.ts'
import { addEvidence, uploadEvidence } from '../api/requests.ts'
import { sizeName } from './sizes.ts'
import { TargetSelect, useTargets, type TargetOptions } from './target-select.tsx'

interface Props {
  as: string | null
  desk: DutyDesk
  no: number
  /** Key of the one beside which somebody began. */
  turn: string
  turns: DutyTurn[]
  onClose: () => void
  onAdded: (receipt: number) => void
  onSignedOut: () => void
}

interface Asked {
  files: File[]
  link: string
  /** ISO day. */
  on: string
  keys: string[]
}

/** Pictures, files or a link, for one item or several, as one receipt. */
export function AddEvidence(props: Props) {
  const { as, desk, turn, onClose } = props
  const [asked, setAsked] = useState<Asked>({ files: [], link: '', on: desk.today, keys: [turn] })
  const [problem, setProblem] = useState<string | null>(null)
  const sending = useSending(props, setProblem)
  const isEmpty = (asked.files.length === 0 && asked.link.trim() === '') || asked.keys.length === 0
  return (
    <Modal
      open
      title="加佐证"
      okText="存档"
      cancelText="取消"
      confirmLoading={sending.doing !== null}
      okButtonProps={{ disabled: isEmpty }}
      onOk={() => void sending.send(asked)}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {problem !== null && <Alert className="duty-said" type="error" showIcon title={problem} />}
      {sending.doing !== null && <p className="duty-soft">{sending.doing}…</p>}
      <Form
        {...{ asked, desk }}
        options={useTargets(as, props.no, props.turns)}
        onChange={(next) => setAsked({ ...asked, ...next })}
        onProblem={setProblem}
      />
    </Modal>
  )
}

interface FormProps {
  asked: Asked
  desk: DutyDesk
  options: TargetOptions
  onChange: (next: Partial<Asked>) => void
  onProblem: (problem: string | null) => void
}

function Form({ asked, desk, options, onChange, onProblem }: FormProps) {
  const { files, link, on, keys } = asked

  function choose(chosen: File[]): void {
    const refusals = chosen.flatMap((file) => refusalOf(file, desk) ?? [])
    onProblem(refusals.length === 0 ? null : refusals.join(''))
    const taken = chosen.filter((file) => refusalOf(file, desk) === null)
    onChange({ files: [...files.filter((one) => !taken.some((file) => isSame(one, file))), ...taken] })
  }

  return (
    <div className="evidence-form">
      {desk.mostBytes > 0 && (
        <Upload
          multiple
          accept={desk.types.map((type) => `.${type}`).join(',')}
          fileList={files.map((file, index) => ({
            uid: String(index),
            name: `${file.name}（${sizeName(file.size)}）`,
          }))}
          beforeUpload={(file, all) => {
            // Called for each of those that were chosen together.
            if (file === all[0]) choose(all)
            return false
          }}
          onRemove={({ uid }) => onChange({ files: files.filter((_, index) => String(index) !== uid) })}
        >
          <Button icon={<PlusOutlined />}>选图片或文件</Button>
        </Upload>
      )}
      <Input
        aria-label="链接"
        placeholder="或填写链接，如 https://…"
        inputMode="url"
        value={link}
        onChange={(event) => onChange({ link: event.target.value })}
      />
      <label>
        哪天的佐证
        <Input
          type="date"
          aria-label="哪天的佐证"
          value={on}
          max={desk.today}
          onChange={(event) => onChange({ on: event.target.value === '' ? desk.today : event.target.value })}
        />
      </label>
      <label>
        用于哪些事项（一份材料可以几项都用）
        <TargetSelect {...{ keys, options }} onChange={(next) => onChange({ keys: next })} />
      </label>
    </div>
  )
}

/** Sends the files one after the other, then says what they are for. */
function useSending({ as, onAdded, onSignedOut }: Props, setProblem: (problem: string | null) => void) {
  const [doing, setDoing] = useState<string | null>(null)
  const clientId = useMemo(newClientId, [])

  function failed({ status, message }: { status: number; message: string }): void {
    setDoing(null)
    if (status === 401) onSignedOut()
    else setProblem(message)
  }

  async function send({ files, link, on, keys }: Asked): Promise<void> {
    setProblem(null)
    const uploads: string[] = []
    for (const file of files) {
      setDoing(`正在上传《${file.name}》`)
      const answer = await uploadEvidence(as, file)
      if (!answer.ok) {
        failed(answer)
        return
      }
      uploads.push(answer.value.id)
    }
    setDoing('正在登记')
    const url = link.trim()
    const links = url === '' ? [] : [{ name: url.slice(0, 120), url }]
    const answer = await addEvidence({ as, keys, uploads, links, on, clientId })
    if (!answer.ok) failed(answer)
    else onAdded(answer.value.receipt)
  }
  return { doing, send }
}

function refusalOf({ name, size }: File, { types, mostBytes }: DutyDesk): string | null {
  const type = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!types.includes(type)) return `《${name}》的类型不收：只收 ${types.join('、')}。`
  if (size === 0) return `《${name}》是空的。`
  return size > mostBytes ? `《${name}》太大，最多 ${sizeName(mostBytes)}。` : null
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}
