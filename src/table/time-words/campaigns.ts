import { type Recogniser, spansOf } from './span.ts'

/** “5·12”防灾减灾日, 消防宣传月, 全国科普日: comes round once a year on days that the words do not name. */
const CAMPAIGN =
  /■{4,8}(?=[^，,。；;\n]{0,10}[日周月](?:活动|期间|宣传|主题|系列|$|[，,。；;、]))|\p{Script=Han}{0,6}?(?:宣传|教育|生产|质量|减灾|咨询|普法|服务|读书|科技)[日周月](?!期(?!间)|[度份末底前\d报常益刊])/gu
/** 重大事项随时报告 */
const AT_ANY_TIME = /随时(?=\p{Script=Han})/gu

/** Occasions that say when only where nothing else in the sentence does. */
export const recogniseCampaigns: Recogniser = (marked) =>
  [
    ...spansOf(marked, CAMPAIGN, () => ({
      cadence: { kind: 'event' as const },
      doubt: '正文写有宣传月、活动日一类的日子，没有写明是哪几天，请确认时间要求。',
    })),
    ...spansOf(marked, AT_ANY_TIME, ([words]) => ({
      cadence: { kind: 'event' as const },
      doubt: `“${words}”暂按事件触发办理，请确认。`,
    })),
  ].map((span) => ({ ...span, weak: true }))
