import { type Recogniser, spansOf } from './span.ts'

/** 定期, 适时: a rhythm is meant, but which? */
const VAGUE = /不定期|定期|适时|经常性|分阶段|分批次?/g

/** Time words that the duty's cadences have no place for, so that they are not passed over in silence. */
const BEYOND = new RegExp(
  [
    '每个?(?:班次?|学期|学年|批次?)',
    '第?[一二12]学期',
    '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[至到—~-]\\d{1,3})?个?(?:工作日|日|天|小时|周|月|年)(?:之|以)?内',
    '每?(?:半|双)个?月|[春夏秋冬]季|月月|每逢|(?<![每二三四\\d])季度末|(?<![\\d每年个])月[初末](?![级梢])',
    '\\d{1,2}[-—~～至到]\\d{1,2}[次场期]|(?<![\\d.])\\d{1,2}\\.\\d{1,2}日?(?:之前|以前|前)',
    '(?:至少|不少于|不低于)[^，,。；;\\n]{0,12}?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[次场期]',
    '(?:开展|组织|召开|举办|完成)[^，,。；;\\n\\d]{0,12}?(?<!第)(?:[2-9]|[1-9]\\d|[两三四五六七八九十])[次场期]',
    '未来[一二三四五\\d]{1,2}年',
    '半年、年终|年[初中终](?=公布|检查|兑现|总结|完成|考核|[前，,。；;])',
    '[本下][月周旬季](?:度)?[底末初内前]?',
    '(?<!\\d)(?:1[3-9]|[2-9]\\d)月(?=份|底|前|\\d)',
    '立行立改|即知即改|立即整改|即日起',
  ].join('|'),
  'g',
)

export const recogniseUnclear: Recogniser = (marked) => [
  ...spansOf(marked, VAGUE, ([words]) => ({
    cadence: null,
    doubt: `“${words}”没有写明多久一次，请确认。`,
  })),
  ...spansOf(marked, BEYOND, ([words]) => ({
    cadence: null,
    doubt: `“${words}”还不会换算成期限，请确认时间要求。`,
  })),
]
