import { useState } from 'react'
import { PaperClipOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Empty, Input, Pagination, Segmented, Tag } from 'antd'
import type { DutyRow } from '../../adapters/web/api.ts'

/** Cards on a phone: more is slow to scroll, fewer too many taps. */
const PER_PAGE = 30

interface Props {
  duties: DutyRow[]
  /** Whether some are the visitor's own, and the rest others'. */
  hasOwn: boolean
  onOpen: (no: number) => void
}

/** The duties, searched by number, words and unit. */
export function DutyList({ duties, hasOwn, onOpen }: Props) {
  const [words, setWords] = useState('')
  const [scope, setScope] = useState<'own' | 'all'>('own')
  const [page, setPage] = useState(1)
  const inScope = duties.filter((duty) => !hasOwn || scope === 'all' || duty.isOwn)
  const found = inScope.filter((duty) => isFound(duty, words.trim()))
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE)

  return (
    <>
      <div className="duties-search">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          aria-label="找事项"
          placeholder="编号、字句或单位"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setPage(1)
          }}
        />
        {hasOwn && (
          <Segmented
            value={scope}
            onChange={(value) => {
              setScope(value)
              setPage(1)
            }}
            options={[
              { value: 'own' as const, label: '本单位' },
              { value: 'all' as const, label: '全部' },
            ]}
          />
        )}
      </div>
      {found.length === 0 && <Empty description={duties.length === 0 ? '还没有任务表' : '没有找到'} />}
      <ul className="duties-list">
        {shown.map((duty) => (
          <li key={duty.no}>
            <Line duty={duty} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {found.length > PER_PAGE && (
        <Pagination
          simple
          align="center"
          current={page}
          pageSize={PER_PAGE}
          total={found.length}
          onChange={setPage}
        />
      )}
    </>
  )
}

function Line({ duty, onOpen }: { duty: DutyRow; onOpen: (no: number) => void }) {
  const { no, text, units, open, overdue, waiting, done, evidence } = duty
  return (
    <Button type="text" block className="duty-line" onClick={() => onOpen(no)} aria-label={`第${no}项`}>
      <b className="duty-no">{no}</b>
      <span className="duty-words">
        <span className="duty-text">{text}</span>
        <span className="duty-soft">{units.join('、')}</span>
        <span className="duty-tags">
          {overdue > 0 && <Tag color="red">逾期 {overdue}</Tag>}
          {open > 0 && <Tag color="blue">待办 {open}</Tag>}
          {waiting > 0 && <Tag color="gold">待核验 {waiting}</Tag>}
          {done > 0 && <Tag color="green">已办结 {done}</Tag>}
          {evidence > 0 && <Tag icon={<PaperClipOutlined />}>佐证 {evidence}</Tag>}
        </span>
      </span>
    </Button>
  )
}

function isFound({ no, text, units }: DutyRow, words: string): boolean {
  if (/^\d+$/.test(words)) return String(no) === words || text.includes(words)
  return words === '' || text.includes(words) || units.some((unit) => unit.includes(words))
}
