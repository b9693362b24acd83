import type { Clause } from '../clauses.ts'
import { only, type Recognised } from '../recogniser.ts'

const HELP =
  /^(?:请问|请)?(?:帮助|帮助文档|使用说明|说明|怎么用|如何使用|怎么使用|使用方法|菜单|功能|你会什么|你能做什么|你能干什么|你有什么功能|怎么回复|怎么报|怎么登记|help|\/help|\?)(?:啊|呀|呢|一下)?[\s!~]*$/

export function help(clause: Clause): Recognised | null {
  return HELP.test(clause.folded === '' ? clause.stop : clause.folded) ? only({ kind: 'help' }) : null
}
