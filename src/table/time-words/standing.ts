import { type Recogniser, spansOf } from './span.ts'

const STANDING =
  /常态化?(?:开展|组织|推进|抓|坚持|保持|运行)|常态化|贯穿(?:全年|始终)|常年|长期(?=坚持|开展|抓|推进|保持|执行|有效|实施|$|[。，,；;、)])|(?:持续|滚动)(?=推进|开展|加强|做好|深化|抓|提升|强化|巩固|改进|实施|落实|优化|完善|加大|跟进|保持|$|[。，,；;、)])/g

/** 常态化, 长期, 持续推进: kept up all the time. */
export const recogniseStanding: Recogniser = (marked) =>
  spansOf(marked, STANDING, () => ({ cadence: { kind: 'standing' }, doubt: null }))
