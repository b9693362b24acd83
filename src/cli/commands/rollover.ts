import { readFileStore } from '../../adapters/store/file-store.ts'
import type { Outlook } from '../../domain/obligation/outlook.ts'
import { plansInForce } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { viewOf } from '../../flows/context.ts'
import {
  rollOver,
  showRollOver,
  yearAsked,
  type RollOver,
  type RollOverAsked,
} from '../../flows/roll-over.ts'
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
      ? showRollOver(checked(viewOf(around, await readFileStore(around.storeFolder)), asked), asked)
      : await withStore(options, (context) => {
          checked(viewOf(context, context.store.state), asked)
          return rollOver(context, asked, CONSOLE)
        })
  print(options.json === true, shown, () => rolledText(shown, own.dryRun === true))
}

/** There has to be a plan of the year before; without a year asked for, one that has been rolled already will do. */
function checked(view: Outlook, asked: RollOverAsked): Outlook {
  const plans = plansInForce(view.state)
  const { plan: id } = asked
  const known =
    plans.map((plan) => `${plan.id}（${plan.title}，${plan.year} 年度）`).join('、') || '（还没有任务表）'
  const meant = plans.filter((plan) => id === null || plan.id === id)
  if (meant.length === 0) throw new DubanError('usage', `没有可以转的任务表；现有：${known}`)
  const year = yearAsked(view, asked)
  const isThere = asked.year === null && meant.some((plan) => plan.year >= year)
  if (!isThere && !meant.some((plan) => plan.year === year - 1)) {
    const other = asked.year === null ? '；要转到别的年度，请写明 --year' : ''
    throw new DubanError('usage', `没有 ${year - 1} 年度的任务表可以转到 ${year} 年；现有：${known}${other}`)
  }
  return view
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) {
    throw new DubanError('usage', `--year 应为 2000 到 2100 之间的年份，而不是 ${text}`)
  }
  return year
}

function rolledText({ plans, year, stillOpen, receipt }: RollOver, dryRun: boolean): string {
  if (plans.length === 0) return `${year} 年度的任务表已经有了，没有要转的。`
  const lines = plans.flatMap(({ title, rows, again, goOn, fixed }) => [
    `${dryRun ? '将转到' : '已转到'} ${year} 年度：${title}（共 ${rows} 项）`,
    `  · ${again} 项有时限的按新年度再来一遍，编号不变`,
    `  · ${goOn} 项周期性、常态化或随事件的照常继续`,
    ...(fixed.length > 0
      ? [
          `  · ${fixed.length} 项的时限写明了年份，不会再来：第 ${fixed.join('、')} 项；新年度还要办的，请改表后重新导入`,
        ]
      : []),
  ])
  const open = stillOpen > 0 ? [`往年没办结的 ${stillOpen} 项仍然是待办，照常提醒。`] : []
  const undo = receipt === null ? [] : [`回执 #${receipt}，管理员可在聊天中回复“撤销 #${receipt}”撤回。`]
  return [...lines, ...open, ...undo].join('\n')
}
