import { expect, test } from 'vitest'
import { freshTalk } from '../support/talk.ts'

test('the ranking names the overdue items of a unit as its list counts them', () => {
  const talk = freshTalk()
  const list = talk.say({ as: 'chenli', text: '待办' }).reply ?? ''
  const ranking = talk.say({ as: 'chenli', text: '排名' }).reply ?? ''
  const late = /逾期 ?(\d+) ?项/.exec(list)?.[1]
  expect(late).toBeDefined()
  expect(ranking.split('\n').find((line) => line.includes('安全站'))).toContain(`逾期 ${late} 项`)
  expect(ranking).toContain('应办＝已办结＋逾期＋过期未报')
})
