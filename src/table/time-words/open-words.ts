/** Words of a time column or a text that name no day: what each of them leaves open is said here and nowhere else. */

/** At once, which is over as soon as something else says how long or by when. */
export const AT_ONCE = '立行立改|立查立改|边[查整]边改|限期整改|即知即改|立即整改|即日起'

/** 按要求, 及时: the column leaves the time to the text. */
export const LEFT_TO_TEXT =
  /^(?:按|根据|视)?(?:照|时|期|规定|要求|上级|时限|时间|节点|工作|实际|需要|情况|进度|计划|完成|推进|落实|开展|全年|及|即|随|适|定|实|不|需|频次|次数)+$/

/** 分阶段推进: the text says which stages. */
export const IN_STAGES =
  /^(?:分阶段|分步|分批次?|分期|逐步)(?:推进|完成|实施|落实|组织|开展|整改|推动|有序|稳步)*$/

/** 按节点推进, 按时间节点: the text says which. */
export const BY_NODES =
  /^(?:严格)?(?:按|按照|对照)(?:时间|工作|任务|既定|规定|各|阶段|上述|左列|要求)*(?:节点|时限|时序|进度|时间)(?:要求|安排|推进|完成|落实|实施|办理|开展)*$/

/** 即日起执行 beside 每月通报: the text says how often. */
export const FROM_NOW_ON = /^[自从]?即日起(?:执行|实施|开始|推进|落实|开展)*$/
/** 全年 beside 加强宣传: kept up; beside 培育20家 it may be the year's end that is meant. */
export const ALL_YEAR = /^(?:20\d{2}年?)?全年度?$/
export const AMOUNT =
  /\d|[一二两三四五六七八九十百千万亿]{1,4}(?:个|家|户|项|件|人|名|场|次|条|台|处|座|亩|公里|批|篇|期)|覆盖率|完成|建成|出台|编制|制定|打造|竣工|验收/
