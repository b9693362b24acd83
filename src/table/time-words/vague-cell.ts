import type { Span } from './span.ts'

/** How such a cell goes on without saying more: 适时推进, 定期开展, 及时调整更新. */
const GOES_ON =
  '(?:组织|开展|推进|推动|实施|落实|进行|调整|更新|完善|完成|办理|报送|上报|处置|处理|整改|跟进|督促|检查|调度|优化){0,2}'
/** 定期, 随时: kept up, and nobody says how often. */
const LASTING = new RegExp(
  `^(?:全学[期年]|不定期|定期|适时|及时|随时|实时|即时|滚动|逐步|分步|分批次?|分阶段|不断|经常性?|永久|永续)${GOES_ON}$`,
)
/** 按需, 发现即办, 开工前: waits for something that the cell does not date. */
const WAITING = new RegExp(
  `^(?:(?:按需|视情况?|视需要|视工作需要|根据(?:工作|实际)?(?:需要|情况)|发生(?:时|后)|发现(?:时|后)?即?(?:办|改|查|处|报)|如遇|必要时|(?:接到?|收到)\\p{Script=Han}{1,8}[后时]|视情况?(?:即时|随时|及时|适时)|(?:即|随|接|来|收)[接到报办收诉件来访](?:即|随)(?:办|审|查|处|批|改|报|转|调|收|受)|当日\\p{Script=Han}{2}当日\\p{Script=Han}{2}|\\p{Script=Han}{0,4}(?:天气|情况|问题|险情|事件|任务)(?:时|随时|即时)(?:报|办)?)${GOES_ON}` +
    '|(?:届|期|任期|聘期|合同|学期)[满末](?:前|时)?|农[闲忙]时节|(?:项目|工程|设备|学校)?(?:开工|竣工|复工|停工|验收|投产|投用|交付|启用|施工|上岗|入职|开业|开园|招生|离任)(?:之|以)?前(?:完成|开展|落实)?' +
    // 大型群众性活动举办前: what comes round by itself, and dates, have words of their own.
    '|(?!\\p{Script=Han}*(?:[月季节年汛]|两会|春运|开学))\\p{Script=Han}{2,12}(?:举办|举行|召开|投用|上岗|作业|施工|复工)(?:之|以)?前(?:完成|开展|落实)?' +
    '|(?:今|明|每年)?(?:[春夏秋冬]{1,2}两?季节?|冬春)(?:期间|来临前|到来前|前)?)$',
  'u',
)

/** A cell that says something of time and no day: the nearest kind, which is asked about. Expects half-width digits. */
export function readVagueCell(cell: string): Pick<Span, 'cadence' | 'doubt'> | null {
  const words = cell.replace(/\s/g, '')
  if (LASTING.test(words)) {
    const doubt = `“${words}”没有写明多久一次，暂按常态化处理，请确认。`
    return { cadence: { kind: 'standing' }, doubt }
  }
  if (!WAITING.test(words)) return null
  return {
    cadence: { kind: 'event' },
    doubt: `“${words}”没有写明是哪一天，暂按事件触发办理，请确认。`,
  }
}
