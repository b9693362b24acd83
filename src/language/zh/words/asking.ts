import type { Clause } from '../message/clauses.ts'
import { UNIT } from '../message/normalise.ts'
import { remembered } from './remembered.ts'

const FILLER = new RegExp(
  `${UNIT}|请问|请|麻烦|帮我|帮忙|查一?下|查查|查询|查看|查|看一?下|看看|看|我想知道|想知道|(?:我们?|咱们?|俺们?|本)[科站办所队组局处室股中](?:室|心)?[里的]?|(?:我们?|咱们?|俺们?)(?:屋头|这[边头儿里])?|本单位|单位|科室|这边|目前|现在|当前|的|还|有|都|是|一下|列表|情况|给我|发|下(?![个周月])|[\\s,。!?~:、-]|了|吗|呢|啊|嘛`,
  'g',
)
const EVERYBODY = /全部单位|各单位|各科室|所有单位|全部|所有|全局|总览|汇总|整体|总体|全局/g

/** What is left of a question without its politeness, and for whom it asks. */
export interface Asked {
  core: string
  /** Null for the sender's own. */
  unit: string | null
  everybody: boolean
}

/** Null where several units are named: then it is no question for one of them. */
export const askedIn = remembered(readAsked)

function readAsked(clause: Clause): Asked | null {
  const units = [...new Set(clause.units.values())]
  if (units.length > 1) return null
  const own = clause.folded.replace(EVERYBODY, '')
  return { core: own.replace(FILLER, ''), unit: units[0] ?? null, everybody: own !== clause.folded }
}
