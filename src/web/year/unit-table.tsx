import { Button, Card, Table } from 'antd'
import type { YearView } from '../../adapters/web/api.ts'

type Unit = YearView['summary']['units'][number]
type Person = YearView['summary']['people'][number]
type Chat = YearView['summary']['chats'][number]

interface Props {
  units: Unit[]
  people: Person[]
  chats: Chat[]
  chosen: string | null
  onChoose: (unit: string | null) => void
}

/** What the span asks of each unit, and of each person. */
export function UnitTable({ units, people, chats, chosen, onChoose }: Props) {
  return (
    <div>
      <Card size="small" title="各单位" className="year-card">
        <Table<Unit>
          size="small"
          rowKey="unit"
          dataSource={units}
          pagination={units.length > 20 && { pageSize: 20, simple: true }}
          columns={[
            {
              title: '单位',
              key: 'unit',
              render: (_, { unit }) => (
                <Button type="link" size="small" onClick={() => onChoose(unit === chosen ? null : unit)}>
                  {unit === chosen ? `${unit}（正在看）` : unit}
                </Button>
              ),
            },
            { title: '消息', dataIndex: 'messages', align: 'right' },
            { title: '事项', dataIndex: 'items', align: 'right' },
          ]}
        />
      </Card>
      <ChatTable chats={chats} />
      <Card size="small" title="每人被提醒的次数" className="year-card">
        <Table<Person>
          size="small"
          rowKey="userId"
          dataSource={people}
          pagination={people.length > 20 && { pageSize: 20, simple: true }}
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '群里 @', dataIndex: 'mentions', align: 'right' },
            { title: '单独发', dataIndex: 'direct', align: 'right' },
            {
              title: '一周最多 @',
              key: 'most',
              align: 'right',
              render: (_, { mostInWeek, weeklyCeiling }) => of(mostInWeek, weeklyCeiling),
            },
          ]}
        />
      </Card>
    </div>
  )
}

function ChatTable({ chats }: { chats: Chat[] }) {
  return (
    <Card size="small" title="每周消息（最忙的一周 / 上限）" className="year-card">
      <Table<Chat>
        size="small"
        rowKey="chat"
        dataSource={chats}
        pagination={chats.length > 20 && { pageSize: 20, simple: true }}
        columns={[
          { title: '群或个人', dataIndex: 'name' },
          {
            title: '最忙一周',
            key: 'busiest',
            align: 'right',
            render: (_, { busiestWeek, weeklyCeiling }) => of(busiestWeek.messages, weeklyCeiling),
          },
          { title: '满额周数', dataIndex: 'fullWeeks', align: 'right' },
        ]}
      />
    </Card>
  )
}

/** 5 / 5, or 5 where there is no limit. */
function of(used: number, ceiling: number): string {
  return ceiling === 0 ? String(used) : `${used} / ${ceiling}`
}
