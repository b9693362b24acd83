import type { Clause } from '../message/clauses.ts'
import { only, type Recognised } from '../recogniser.ts'

const HELP =
  /^(?:请问|请)?(?:帮助|帮助文档|使用说明|说明|怎么用|如何使用|怎么使用|使用方法|菜单|功能|你是谁|你(?:会|能|可以)(?:做|干)?(?:什么|啥|嘛)|怎么(?:完成|撤销|延期|销号)|你有什么功能|怎么回复|怎么报|怎么登记|help|\/help|\?)(?:啊|呀|呢|一下)?[\s!~]*$/

export function help(clause: Clause): Recognised | null {
  return HELP.test(clause.folded === '' ? clause.stop : clause.folded) ? only({ kind: 'help' }) : null
}
