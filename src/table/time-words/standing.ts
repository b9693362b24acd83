import { type Recogniser, spansOf } from './span.ts'

const STANDING =
  /常态化?(?:开展|组织|推进|抓|坚持|保持|运行)|常态化|贯穿(?:全年|始终)|[常长]年(?!龄)|常抓不懈|一以贯之|全年(?:不间断|不断档|持续|常态|推进|坚持|动态)|(?<=^|[，,。；;、\n\s要将并应续])持续(?!时间|性|期|稳定|增长|向好|健康|上升|下降|低迷|高位|多年|时长|[\d■])(?=\p{Script=Han})|长期(?=坚持|开展|抓|推进|保持|执行|有效|实施|$|[。，,；;、)]|\((?:20|每|按|自|从|常|持))|(?:持续|滚动)(?=推进|开展|加强|做好|深化|抓|提升|强化|巩固|改进|实施|落实|优化|完善|加大|跟进|保持|$|[。，,；;、)]|\((?:20|每|按|自|从))/gu

/** 常态化, 长期, 持续推进: kept up all the time. */
export const recogniseStanding: Recogniser = (marked) => [
  ...spansOf(marked, STANDING, () => ({ cadence: { kind: 'standing' }, doubt: null })),
  ...spansOf(marked, OFTEN, ([words]) => ({
    cadence: { kind: 'standing' },
    doubt: `“${words}”没有写明多久一次，暂按常态化处理，请确认。`,
  })),
]

const OFTEN = /经常性/g
