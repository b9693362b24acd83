/** How the names of government offices are usually cut short: the full wording, and what stands for it. */
const CUTS: readonly (readonly [full: RegExp, ...short: string[]])[] = [
  [/住房(?:和|与)?城乡建设(?=局|委)/, '住建'],
  [/应急管理(?=局|厅)/, '应急'],
  [/发展(?:和|与)?改革(?=局|委)/, '发改', '发展改革'],
  [/卫生健康(?=局|委)/, '卫健', '卫生健康'],
  [/市场监督管理(?=局|所)/, '市场监管', '市监'],
  [/城市管理(?:和|与)?(?:综合)?(?:行政)?(?:执法)?(?=局|委)/, '城管'],
  [/自然资源(?:和|与)?规划(?=局)/, '自然资源', '资规', '自规'],
  [/规划(?:和|与)?自然资源(?=局)/, '规自', '规资', '规划资源'],
  [/文化(?:和|与)?旅游(?=局)/, '文旅'],
  [/文化(?:广电)?(?:、|和|与)?体育(?:和|与)?旅游(?=局)/, '文旅', '文体旅'],
  [/人力资源(?:和|与)?社会保障(?=局)/, '人社', '人力社保'],
  [/经济(?:和|与)?信息化(?=局|委)/, '经信'],
  [/工业(?:和|与)?信息化(?=局)/, '工信'],
  [/退役军人事务(?=局)/, '退役军人'],
  [/交通运输(?=局|委)/, '交通', '交运'],
  [/医疗保障(?=局)/, '医保'],
  [/科学技术(?=局|委)/, '科技'],
  [/民族宗教事务(?=局|委)/, '民宗'],
  [/国有资产监督管理(?=局|委)/, '国资'],
  [/教育(?:和|与)?体育(?=局)/, '教体'],
  [/教育(?=委)/, '教'],
  [/人民(?=检察院|法院|政府)/, ''],
  [/管理委员会$/, '管委会'],
  [/街道办事处$/, '街道', '街道办'],
]
/** 委员会 → 委, 公安局城东分局 → 公安分局 is not among them: which one is left open. */
const COMMISSION = /委员会$/
/** 区应急局 → 区应急 */
const WITH_PLACE = /^([省市区县州旗镇][\p{Script=Han}]{2,6})(?:局|委)$/u
const LONGEST = 30

/** 区住建局, 区住建 for 区住房和城乡建设局: what offices write instead of the whole name; `name` is plain. */
export function abbreviationsOf(name: string): string[] {
  if (name.length > LONGEST) return []
  const cut = new Set([name, name.replace(COMMISSION, '委')])
  for (const one of [...cut]) {
    for (const [full, ...shorts] of CUTS) {
      for (const short of shorts) cut.add(one.replace(full, short).replace(COMMISSION, '委'))
    }
  }
  const bare = [...cut].flatMap((one) => WITH_PLACE.exec(one)?.[1] ?? [])
  return [...cut, ...bare].filter((one) => one !== name)
}
