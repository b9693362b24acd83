import { readFileStore } from '../../adapters/store/file-store.ts'
import { plansInForce, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { viewOf } from '../../flows/context.ts'
import { rollOver, showRollOver, type RollOver, type RollOverAsked } from '../../flows/roll-over.ts'
import { CONSOLE } from '../console.ts'
import { surroundings, withStore } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

export async function rollover(
  options: GlobalOptions,
  own: { year?: string; plan?: string; dryRun?: boolean },
): Promise<void> {
  const asked = { year: own.year === undefined ? null : parseYear(own.year), plan: own.plan ?? null }
  const around = await surroundings(options)
  const shown =
    own.dryRun === true
      ? showRollOver(viewOf(around, checked(await readFileStore(around.storeFolder), asked)), asked)
      : await withStore(options, (context) => {
          checked(context.store.state, asked)
          return rollOver(context, asked, CONSOLE)
        })
  print(options.json === true, shown, () => rolledText(shown, own.dryRun === true))
}

/** There has to be a plan of the year before. */
function checked(state: State, { year, plan: id }: RollOverAsked): State {
  const plans = plansInForce(state)
  const known =
    plans.map((plan) => `${plan.id}（${plan.title}，${plan.year} 年度）`).join('、') || '（还没有任务表）'
  const meant = plans.filter((plan) => id === null || plan.id === id)
  if (meant.length === 0) throw new DubanError('usage', `没有可以转的任务表；现有：${known}`)
  if (year !== null && !meant.some((plan) => plan.year === year - 1)) {
    throw new DubanError('usage', `没有 ${year - 1} 年度的任务表可以转到 ${year} 年；现有：${known}`)
  }
  return state
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) {
    throw new DubanError('usage', `--year 应为 2000 到 2100 之间的年份，而不是 ${text}`)
  }
  return year
}

function rolledText({ plans, year, stillOpen, receipt }: RollOver, dryRun: boolean): string {
  const lines = plans.flatMap(({ id, title, again, goOn, fixed }) => [
    `${dryRun ? '将转到' : '已转到'} ${year} 年度：${title}（${id}）`,
    `  · ${again} 项有时限的按新年度再来一遍，编号不变`,
    `  · ${goOn} 项周期性、常态化或随事件的照常继续`,
    ...(fixed.length > 0
      ? [`  · 写明了年份、不会再来的：第 ${fixed.join('、')} 项；新年度还要办的，请改表后重新导入`]
      : []),
  ])
  const open = stillOpen > 0 ? [`往年没办结的 ${stillOpen} 项仍然是待办，照常提醒。`] : []
  const undo = receipt === null ? [] : [`回执 #${receipt}，管理员可在聊天中回复“撤销 #${receipt}”撤回。`]
  return [...lines, ...open, ...undo].join('\n')
}
