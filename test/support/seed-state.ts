import type { Plan } from '../../src/domain/duty/duty.ts'
import type { State } from '../../src/domain/obligation/state.ts'
import { readDuties } from '../../src/table/read-duties.ts'
import { textTable } from '../../src/adapters/table/text-table.ts'
import { andThen, imported } from './build.ts'
import { sampleRoster, seedPlan } from './seed-plan.ts'

/** The seed's table and the sample roster, imported at the instant. */
export function seedState(at: string): State {
  return imported(at, seedPlan(Number(at.slice(0, 4))), sampleRoster())
}

/** The same with a second table whose duties come round with holidays and other nodes. */
export function seedStateWithNodes(at: string): State {
  const state = seedState(at)
  const event = { type: 'plan-imported' as const, plan: nodePlan(Number(at.slice(0, 4))) }
  return andThen(state, at.replace('T', ' '), 'console', event)
}

const NODE_ROWS = [
  ['重大节假日前开展安全检查，并报送检查情况', '安全站、办公室'],
  ['春节、五一、国庆节前走访慰问困难职工', '办公室'],
  ['国庆节前完成城市亮化', '安全站'],
  ['节假日期间落实领导带班', '各负有安全工作职责的科室、单位'],
  ['每月及重大节假日前开展1次隐患排查', '牵头单位：安全站，配合单位：办公室'],
  ['节假日、极端天气期间加强值守', '办公室'],
  ['全国两会期间做好值守', '安全站、办公室'],
  ['重要时间节点开展隐患排查', '安全站'],
]

/** Numbered 201 and up: the seed's numbers are all below. */
export function nodePlan(year: number): Plan {
  const rows = NODE_ROWS.map(([text = '', units = ''], index) => `${index + 201}\t${text}\t${units}`)
  const { duties } = readDuties(textTable(['序号\t工作内容\t责任单位', ...rows].join('\n')))
  return { id: 'nodes', title: '节点任务表', year, duties: duties.map((duty) => ({ ...duty, revision: 0 })) }
}
