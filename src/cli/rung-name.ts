import type { Rung } from '../flows/simulated-mentions.ts'

const KINDS: Readonly<Record<Rung['kind'], string>> = {
  day: '每日',
  week: '每周',
  'ten-days': '每旬',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  deadline: '有具体期限',
  standing: '常态化',
  node: '节假日、节点前',
  unspecified: '没有写时限',
}

const STEPS: Readonly<Record<Exclude<Rung['step'], 'ahead'>, string>> = {
  arrival: '下达时告知',
  'told-once': '只告知一次的',
  week: '一周的合并提一次',
  quarter: '每季度提一次',
  pace: '进度落后时',
  deadline: '到期当天',
  second: '到期当天下午再提',
  along: '随别的一并提到',
  overdue: '逾期后',
  head: '逾期，同时告诉负责人',
  leader: '逾期，同时告诉分管领导',
  office: '逾期，同时告诉管理员',
}

/** 每季度的任务，到期前 7 个工作日 */
export function rungName({ kind, step, workdays }: Rung): string {
  const when = step === 'ahead' ? aheadName(workdays ?? 0) : STEPS[step]
  return `${KINDS[kind]}的任务，${when}`
}

/** Nothing is left only before a node that it is to be done in. */
function aheadName(workdays: number): string {
  return workdays === 0 ? '开始前最后一个工作日' : `到期前 ${workdays} 个工作日`
}
