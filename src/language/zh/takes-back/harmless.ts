/** Words that look like an objection and are none; they are passed over before the objections are looked for. */
const HARMLESS = [
  // the whole, and rates of something else
  /100(?:\.0+)?%|百分之百|百分百/g,
  /(?:通过|整改|参与|参会|参学|到会|合格|优良|覆盖|满意|知晓|达标|及格|出勤|培训)率.{0,3}?\d+(?:\.\d+)?%/g,
  // nothing is wrong
  /(?:没有?|无|未|零|0|莫得|没得)(?:任何|发现|出现|存在|发生|遇到|人|人员|一?[个项处起]|啥|什么|其他|其它|别的|特殊|重大|较大|新增|安全|生产|明显|需要说明的|新的?|遗留|类似|同类|一般){0,3}(?:问题|困难|异议|意见|隐患|遗漏|缺项|缺席|缺漏|缺失|差错|错误|误|事故|阻力|压力|毛病|违规|违法|变化|例外|不足|不妥|不符|情况|事项|异常|现象|行为|风险|伤亡|漏项|补充|要补充的|说明)/g,
  /(?:不再|无需|不需要?|不用|无须|不必)再?(?:另行)?(?:补充|补报|说明|整改|处理)(?:材料|资料)?|查漏补缺/g,
  /不存在(?:问题|困难|隐患|遗漏|例外)|(?:有什么|如有|有啥|若有)问题请?(?:随时)?(?:联系|反馈|指正)/g,
  // and if it was, it is mended
  /(?:克服|解决|化解|破解|消除|梳理|研究解决|协调解决)了?(?:各种|一些|实际|存在的|重大|突出|有关|相关)?(?:问题|困难|难题|难点)/g,
  /困难(?:群众|职工|家庭|户|党员|企业)/g,
  // names
  /谁主管谁负责|谁审批谁负责|谁牵头谁负责|管行业必须管安全|管业务必须管安全|管生产经营必须管安全/g,
  /《[^》]{1,40}》/g,
]

/** The words without those. */
export function withoutHarmless(words: string): string {
  return HARMLESS.reduce((rest, pattern) => rest.replace(pattern, ''), words)
}
