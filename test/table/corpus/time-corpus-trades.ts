/**
 * Time words as schools, hospitals, water works, fire services, roads, petition offices, party branches, environment and farming
 * offices put them; readings written down before any reader saw them, in the notation of time-corpus.ts.
 */

/** What stands in a column of times. */
export const TRADES_COLUMN = `
每学期开学前 → event
每学期开学第一周 → half-year 1 || event (?)
春季学期开学前、秋季学期开学前 → event
每学期至少1次 → half-year 1+
每学年9月底前 → by 9 end
寒暑假前 → event
寒暑假期间 → event
期末 → event (?)
每月1次，寒暑假除外 → month 1 (?)
高考、中考期间 → event
8月25日前（秋季开学前） → by 8-25
每日晨检、午检 → day 1 || day 2 (?)
2026年春季学期 → ?
每年4月25日前 → by 4-25
每季度第二个月15日前 → quarter 1 @2-15
每半年一次，6月、12月各一次 → half-year 1 || by 6, 12
每月随机抽查 → month 1
24小时内网络直报 → event (?)
发现后2小时内 → event
每周一、周四 → week 2 (?)
4月25日全国儿童预防接种日前后 → by 4-25 || event (?)
汛前、汛中、汛后各1次 → event (?)
汛前（5月31日前） → by 5-31
每年汛期（5月1日至9月30日） → event || by 9-30 (?)
汛期每天，非汛期每周 → day 1 of 5-9 | week 1 of 10-4 (?)
4月15日入汛前 → by 4-15
每月20日前报送 → month 1 @20
每月25日 → month 1 @25
每日防火巡查，每月防火检查 → day 1 | month 1
每2小时1次 → ?
元旦、春节、五一、国庆节前 → event
11月9日消防宣传日 → by 11-9
11月（消防宣传月） → by 11
每年至少检测1次 → year 1+
营业期间每2小时1次 → ?
季度末月20日前 → quarter 1 @3-20 (?)
火灾发生后30日内 → event
春运开始前 → event
春运前、国庆节前 → event
每季度首月15日前 → quarter 1 @1-15
一季度、三季度 → by 3 end, 9 end
每日路查路检 → day 1
雨雪天气随时 → event (?)
10月底前完成年度目标任务 → by 10 end
6月底前完成50%，11月底前全部完成 → by 6 end, 11 end
3月开工，10月完工 → by 10 || by 3, 10
收到之日起15日内 → event
自受理之日起60日内办结 → event
每月15日（遇节假日顺延） → month 1 @15
每周一 → week 1 @1
每月第一周周一 → month 1 (?)
重要敏感节点前 → event
全国两会期间 → event
动态清零 → standing (?)
即接即办 → event (?)
当日接访当日交办 → event (?)
每月5日 → month 1 @5
每月固定一天 → month 1
1月底前 → by 1 end
“七一”前 → event || by 6 end (?)
每半年1次，7月、12月报送 → half-year 1 || by 7, 12 (?)
年初、年中、年末 → ?
12月 → by 12
次年1月 → ?
届满前 → event (?)
上级部署后1个月内 → event (?)
2026年10月31日前完成整改 → by 2026-10-31
立即整改，长期坚持 → standing
立行立改，6月底前完成 → by 6 end
2026年1—3月 → by 2026-3
重污染天气应急响应期间 → event
每季度通报，年底考核 → quarter 1 || quarter 1 | by 12 end || quarter 1 | year 1
每月10日前公开上月监测数据 → month 1 @10
5月至10月每月不少于2次 → month 2+ of 5-10
3月上旬至4月中旬 → by 4 middle
春耕前 → event
“三夏”“三秋”期间 → event
9月下旬至10月底 → by 10 end
每旬末 → ten-days 1
早稻3月底、晚稻7月底前 → by 3 end, 7 end
春秋两季集中免疫 → ?
3月、9月各集中1次 → by 3, 9
每5日一报 → day/5 1 (?)
农闲时节 → event (?)
`

/** What stands in the text of a duty. */
export const TRADES_TEXTS = `
每学期开学第一周组织安全第一课。 → half-year 1 || event (?)
每周一举行升旗仪式，每学期开展1次主题教育。 → week 1 @1 | half-year 1
开学前一周完成校园安全大排查。 → event
校长每学期听课不少于20节，中层干部不少于30节。 → half-year 20+ | half-year 30+ || half-year 20+ (?)
每天早晨、中午对学生进行健康检查。 → day 1 || day 2 (?)
中考前一周完成考点检查。 → event
每年秋季学期组织一次心理普查。 → year 1 (?)
9月份开展推普周活动。 → by 9
全年组织家长会不少于4次。 → year 4+
二级以上医院每月召开1次院感例会，每季度发布1期院感简报。 → month 1 | quarter 1
甲类传染病2小时内、乙类传染病24小时内网络直报。 → event || event | event (?)
对托育机构每年监督检查覆盖率达100%。 → year 1
每季度末月25日前上报死因监测数据。 → quarter 1 @3-25
65岁以上老年人每年提供1次免费体检，4月启动，11月底前完成。 → by 11 end || year 1 | by 11 end (?)
孕产妇产后7天内入户访视。 → event (?)
家庭医生每季度至少面对面随访1次，高血压患者全年不少于4次。 → quarter 1+ || quarter 1+ | year 4+ (?)
5月31日开展世界无烟日宣传。 → by 5-31
每月25日组织义诊，每周三下午开展健康讲座。 → month 1 @25 | week 1 @3
疫情处置结束后10日内提交调查报告。 → event
水库“三个责任人”5月1日前公示到位。 → by 5-1
县级河长每季度巡河不少于1次，镇级河长每月不少于1次，村级河长每周不少于1次。 → quarter 1+ | month 1+ | week 1+
水位超警戒后每2小时报告一次水情。 → event || ?
汛期每日8时前报送雨水情。 → day 1 of 5-9 (?)
10月底前编制下年度用水计划，12月底前下达。 → by 10 end | by 12 end
降雨过程结束后24小时内开展一次工程险情排查。 → event
灌溉期每10天测报一次水量。 → ten-days 1 (?)
每年5月15日前完成水毁工程修复。 → by 5-15
消防重点单位每日防火巡查，公众聚集场所营业期间至少每2小时一次。 → day 1 (?)
每半年组织一次灭火和应急疏散演练，人员密集场所每季度一次。 → half-year 1 | quarter 1
建筑消防设施每年至少全面检测1次，每月维护保养1次。 → year 1+ | month 1
11月份集中开展消防宣传月活动。 → by 11
清明、冬至前后开展祭祀用火专项检查。 → event
大风天气每日不间断巡护。 → event || event | day 1 (?) || day 1 (?)
微型消防站每周训练不少于2次，每次不少于1小时。 → week 2+
农村公路养护质量每季度检查评定一次，年底综合考评。 → quarter 1 | by 12 end || quarter 1 | year 1 || quarter 1 (?)
“两客一危”车辆动态监控实行24小时值守，每日抽查不少于10辆。 → day 10+ || day 1 (?)
五一、国庆等重要节假日前，对客运站开展一次安全检查。 → event
桥梁经常检查每月不少于1次，定期检查每三年1次。 → month 1+ | year/3 1
雨季来临前完成边坡隐患处治。 → event
自3月起每月10日前报送治超数据。 → month 1 @10 || month 1 @10 of 3-12
县级领导每月至少1天到信访大厅接访。 → month 1+ (?)
初信初访15日内出具受理告知书，60日内办结。 → event (?)
每月5日前汇总上月信访积案化解情况，每季度召开1次联席会议。 → month 1 @5 | quarter 1
对排查出的矛盾纠纷一周一研判、一月一通报。 → week 1 | month 1
重要时期实行日报告、零报告制度。 → day 1 || event | day 1 (?) || event (?)
党支部每月召开1次支委会，每季度召开1次党员大会，每半年上1次党课。 → month 1 | quarter 1 | half-year 1
3月底前制定学习计划，11月底前开展述职评议。 → by 3 end | by 11 end
每年至少专题研究2次意识形态工作，年底书面报告1次。 → year 2+ | by 12 end || year 2+ | year 1 (?)
“七一”前后开展走访慰问。 → event || by 7-1 (?)
每月第一个星期五为主题党日。 → month 1 (?)
换届后3个月内组织培训。 → event (?)
每月公布一次水质监测结果，发现超标24小时内溯源。 → month 1 | event
重污染天气预警期间，每日巡查施工工地不少于2次。 → event | day 2+ || day 2+ (?)
6月底前完成整治方案编制，12月底前完成治理任务的60%以上。 → by 6 end | by 12 end
夏季（6—8月）开展臭氧攻坚。 → by 8 || event (?)
秋收结束前每日开展秸秆禁烧巡查。 → day 1 || event | day 1 (?)
春防3月15日至5月15日、秋防9月15日至11月15日集中免疫。 → by 5-15 | by 11-15
农产品质量安全例行监测每季度不少于1次，每次不少于50批次。 → quarter 1+
早稻种植面积3月底前落实到户。 → by 3 end
每周三前报送农情信息，关键农时一日一报。 → week 1 @3 | day 1 (?)
动物疫情发生后第一时间上报。 → event
每月驻村走访不少于5天。 → month 1 || month 5+ (?)
每半年向县人大常委会报告一次，每年底向市政府报告。 → half-year 1 | year 1 || half-year 1 | by 12 end
全年督查不少于6次，其中暗访不少于2次。 → year 6+ || year 6+
每批次产品出厂前检验。 → event (?)
节假日、重大活动期间每日报告，平时每周报告。 → event | day 1 | week 1 || day 1 | week 1 (?)
发现涉稳苗头30分钟内电话报告，2小时内书面报告。 → event
`
