import { Card, Tag } from 'antd'
import type { RosterView } from '../../adapters/web/api.ts'

const ROLES = { liaison: '联络员', head: '负责人', leader: '分管领导' } as const

/** The units with their people; nobody's whole telephone number is here. */
export function Units({ roster }: { roster: RosterView }) {
  const { units, groups, admins } = roster
  return (
    <>
      <p className="roster-sums">
        {units.length} 个单位，{units.reduce((sum, unit) => sum + unit.contacts.length, 0)} 名联系人，
        {groups.length} 个统称。管理员：{admins.map(({ name }) => name).join('、') || '（没有）'}
      </p>
      <div className="roster-units">
        {units.map((unit) => (
          <Card key={unit.name} size="small" title={unit.name} role="article" aria-label={unit.name}>
            {unit.aliases.length > 0 && <div className="roster-soft">又叫 {unit.aliases.join('、')}</div>}
            <div className="roster-soft">
              {unit.chat === null ? '没有群，提醒单独发' : `群：${unit.chat}`}
            </div>
            <ul>
              {unit.contacts.map(({ userId, name, role, mobile, leaves }) => (
                <li key={userId}>
                  <Tag>{ROLES[role]}</Tag>
                  {name}
                  <span className="roster-soft"> {mobile ?? '没有手机号'}</span>
                  {leaves.map((leave) => (
                    <div key={leave} className="roster-soft">
                      {leave}
                    </div>
                  ))}
                </li>
              ))}
            </ul>
          </Card>
        ))}
        {groups.map((group) => (
          <Card key={`group ${group.name}`} size="small" title={`统称：${group.name}`}>
            {group.units.join('、') || '还没有确认成员'}
          </Card>
        ))}
      </div>
    </>
  )
}
