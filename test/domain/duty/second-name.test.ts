import { describe, expect, test } from 'vitest'
import { firstName, isSecondName, otherNames } from '../../../src/domain/duty/second-name.ts'
import { canonicalUnit } from '../../../src/domain/duty/unit-names.ts'
import { withNamesOf } from '../../../src/domain/duty/also-called.ts'
import type { Roster } from '../../../src/domain/duty/roster.ts'
import { duty, plan, unit, UNSPECIFIED } from '../../support/build.ts'

function rosterOf(...names: (string | [string, ...string[]])[]): Roster {
  const units = names.map((one) => {
    const [name, ...aliases] = typeof one === 'string' ? [one] : one
    return { name, aliases, chat: null, contacts: [] }
  })
  return { units, groups: [], admins: [] }
}

function named(...rows: string[][]) {
  return plan(
    2026,
    ...rows.map((names, index) =>
      duty(
        index + 1,
        [UNSPECIFIED],
        names.map((name) => unit(name)),
      ),
    ),
  )
}

describe('a name in brackets', () => {
  test.each([
    ['县委农办', '县农业农村局'],
    ['城建科', '燃气办'],
    ['党委学生工作部', '学生处'],
    ['学生工作部', '处'],
    ['机关党委', '人事处'],
    ['经开区', '城关镇'],
    ['安环部', 'HSE部'],
    ['第一中学', '高中部'],
  ])('%s（%s）: of the same unit', (first, inside) => {
    expect(isSecondName(first, inside)).toBe(true)
  })

  test.each([
    ['安全站', '区建安办事务机构'],
    ['办公室', '张三'],
    ['办公室', '党建'],
    ['区应急局', '含各街道'],
    ['区应急局', '含下属事业单位办公室'],
    ['区教育局', '不含民办学校'],
    ['区教育局', '各学校'],
    ['区住建局', '质安站、建管科'],
    ['区财政局', '牵头'],
    ['区财政局', '区审计局协办'],
    ['应急局', '原安监局'],
    ['派出所', '城关镇'],
    ['科技园', '处'],
    ['区住建局', '督办'],
    ['区住建局', '全局'],
    ['区住建局', '第一责任单位'],
  ])('%s（%s）: none', (first, inside) => {
    expect(isSecondName(first, inside)).toBe(false)
  })

  test.each([
    ['县委农办（县农业农村局）', '县委农办', ['县委农办', '县农业农村局']],
    ['县委农办(县农业农村局)', '县委农办', ['县委农办', '县农业农村局']],
    ['市委宣传部（市新闻出版局）（市电影局）', '市委宣传部', ['市委宣传部', '市新闻出版局', '市电影局']],
    ['学生工作部（处）', '学生工作部', ['学生工作部', '学生工作处']],
    ['党委(院长)办公室', '党委（院长）办公室', ['党委办公室', '院长办公室', '党委院长办公室']],
    ['城关镇党委、政府', '城关镇党委、政府', ['城关镇党委', '城关镇政府', '城关镇']],
    ['安全站（一楼）', '安全站（一楼）', []],
    ['安全站', '安全站', []],
  ])('%s is kept as %s', (name, first, others) => {
    expect(firstName(name)).toBe(first)
    expect(otherNames(name)).toEqual(others)
  })
})

describe('the roster’s unit for a name of the table', () => {
  test.each([
    ['县委农办（县农业农村局）', rosterOf('县委农办'), '县委农办'],
    ['县委农办（县农业农村局）', rosterOf('县农业农村局'), '县农业农村局'],
    ['县委农办（县农业农村局）', rosterOf('县委农办', '县农业农村局'), '县委农办'],
    ['县委农办（县农业农村局）', rosterOf(['农村工作科', '县委农办']), '农村工作科'],
    ['县委农办（县农业农村局）', rosterOf('县委农办(县农业农村局)'), '县委农办(县农业农村局)'],
    ['县委农办', rosterOf('县委农办（县农业农村局）'), '县委农办（县农业农村局）'],
    ['县农业农村局', rosterOf('县委农办（县农业农村局）'), '县委农办（县农业农村局）'],
    ['县农业农村局', rosterOf('县委农办（县农业农村局）', '县农业农村局'), '县农业农村局'],
    ['办公室', rosterOf('综合科（办公室）', '财务科（办公室）'), '办公室'],
    ['党委（院长）办公室', rosterOf('院长办公室'), '院长办公室'],
    ['党委（院长）办公室', rosterOf(), '党委（院长）办公室'],
    ['县委农办（县农业农村局）', rosterOf('县教育局'), '县委农办'],
    ['管委会办公室', rosterOf('办公室'), '管委会办公室'],
  ])('%s, %j', (name, roster, expected) => {
    expect(canonicalUnit(roster, name)).toBe(expected)
  })

  test('what one row says of a unit’s names holds in the others', () => {
    const roster = rosterOf('县委农办', '县教育局')
    const after = withNamesOf(roster, [named(['县委农办（县农业农村局）'], ['县农业农村局'])])
    expect(canonicalUnit(after, '县农业农村局')).toBe('县委农办')
    expect(canonicalUnit(after, '县教育局')).toBe('县教育局')
  })

  test('not where a name would stand for two units, or stands beside the unit', () => {
    const two = withNamesOf(rosterOf('县委办', '县政府办'), [
      named(['县委办（督查室）'], ['县政府办（督查室）']),
    ])
    expect(canonicalUnit(two, '督查室')).toBe('督查室')
    const beside = withNamesOf(rosterOf('党委办公室'), [
      named(['党委办公室（校长办公室）'], ['党委办公室', '校长办公室']),
    ])
    expect(canonicalUnit(beside, '校长办公室')).toBe('校长办公室')
  })

  test('a table without such names leaves the roster as it is', () => {
    const roster = rosterOf('县委农办')
    expect(withNamesOf(roster, [named(['县委农办'], ['县教育局'])])).toBe(roster)
  })
})
