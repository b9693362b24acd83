/**
 * Variations of one way to say a time each, as offices write it: every class of wording has about ten. The notation is that of
 * time-phrases.ts.
 */

/** What stands in a column of times. */
export const CLASSES_IN_CELLS = `
每年3月底前 → by 3 end
每年12月上旬 → by 12 early
每年6月、12月 → by 6, 12
每年4月 → by 4
每年9月30日前 → by 9-30
每年10月中旬 → by 10 middle
每年3月开展1次 → by 3
每年11月组织一次 → by 11
每年3月、9月各1次 → by 3, 9
每年一季度 → by 3 end
每年上半年 → by 6 end
每年第四季度前 → by 12 end ?
每年1月10日前 → by 1-10
每年1—3月 → by 3
每年5月至10月 → by 10
每年5月起 → year 1 ?
1、2月 → by 1, 2
1、7月 → by 1, 7
3、6月底前 → by 3 end, 6 end
3、9月 → by 3, 9
1、4、7、10月 → by 1, 4, 7, 10
1、2、3月 → by 1, 2, 3
1，2月 → by 1, 2
4、10月份 → by 4, 10
1、12月底前 → by 1 end, 12 end
5、11月上旬 → by 5 early, 11 early
1、2月底前制定方案；2、6月底前完成 → by 2 end | by 6 end
视情即时 → event ?
视情⏎即时 → event ?
视情适时 → event ?
视情况及时开展 → event ?
即接即办 → event ?
随接随办 → event ?
随到随办 → event ?
即时办理 → standing ?
即报即审 → event ?
雨雪天气随时 → event ?
有情况随时报 → event ?
接件即办 → event ?
春运期间 → event
春运、国庆黄金周前 → event
五一、国庆黄金周期间 → event
春节、国庆长假前 → event
春运前 → event
春运开始前 → event
国庆黄金周 → event
黄金周前 → event
“七一”前 → event ?
“七一”前后 → event ?
“八一”建军节前 → event ?
教师节前 → event ?
冬至、清明前后 → event
重阳节前 → event ?
“三夏”“三秋”期间 → event
“三夏”期间 → event
发现后3日内 → event
发现问题后应在3日内 → event
发现隐患后3日内整改 → event
下月5日前 → month 1 @5
每月5日前 → month 1 @5
次月5日前 → month 1 @5
下月10日 → month 1 @10
下个月5日前 → month 1 @5
每月5日前报上月情况 → month 1 @5
下季度首月10日前 → quarter 1 @1-10
两日一巡查 → day/2 1
两日一次 → day/2 1
两天一巡 → day/2 1
两日一报 → day/2 1
两天一调度 → day/2 1
2天1次 → day/2 1
两周一巡查 → week/2 1
两月一通报 → month/2 1
两个月一调度 → month/2 1
三日一调度 → day/3 1 ?
单、双月 → month 1 ?
单月、双月各1次 → month 1 ?
单月 → by 1, 3, 5, 7, 9, 11
双月 → month/2 1
逢单月 → by 1, 3, 5, 7, 9, 11
上半年1次，下半年2次 → half-year 1 of 1-6 | half-year 2 of 7-12
上半年1次、下半年2次 → half-year 1 of 1-6 | half-year 2 of 7-12
上半年2次，下半年1次 → half-year 2 of 1-6 | half-year 1 of 7-12
上半年不少于1次，下半年不少于2次 → half-year 1+ of 1-6 | half-year 2+ of 7-12
上半年1次；下半年3次 → half-year 1 of 1-6 | half-year 3 of 7-12
上半年一次，下半年两次 → half-year 1 of 1-6 | half-year 2 of 7-12
上半年1次，下半年1次 → half-year 1
上半年2场，下半年3场 → half-year 2 of 1-6 | half-year 3 of 7-12
周例会 → week 1
周例会、月调度 → week 1 | month 1
月、周例会 → month 1 | week 1
周、月例会 → week 1 | month 1
月例会、周例会 → month 1 | week 1
日、周、月调度 → day 1 | week 1 | month 1
季、月通报 → quarter 1 | month 1
月、季、年通报 → month 1 | quarter 1 | year 1
月调度、周例会 → month 1 | week 1
月、季度通报 → month 1 | quarter 1
每月一调度一通报 → month 1
每月一调度、一通报 → month 1
每周一调度一通报 → week 1 @1
每季度一督查一通报 → quarter 1
每月一排查一整改 → month 1
每月一研判一通报 → month 1
每半月一调度一通报 → month 2
每年一评估一考核 → year 1
一月一调度一通报 → month 1
一周一检查一通报 → week 1
每日一巡查一上报 → day 1
月报 → month 1
季度通报 → quarter 1
年度报告 → year 1
月报、季度通报、年度报告 → month 1 | quarter 1 | year 1
季报、年报 → quarter 1 | year 1
4月至10月，每月1批 → month 1 of 4-10
每季度1批 → quarter 1
每年2批 → year 2
全学期 → standing ?
`

/** What stands in the text of a duty. */
export const CLASSES_IN_TEXTS = `
每年3月底前公示上年度收支情况。 → by 3 end
每年6月底和12月底前各报送1次。 → by 6 end, 12 end
每年12月10日前报送年度工作总结。 → by 12-10
每年3月组织一次消防演练。 → by 3
每年9月开展质量月活动1次。 → by 9
每年第一季度完成计划编制。 → by 3 end
每年5月、10月各开展1次拉网式检查。 → by 5, 10
每年4月和10月召开会议。 → by 4, 10
每年1—3月开展普查。 → by 3
于每年7月底前完成体检。 → by 7 end
每年12月底前向人大常委会报告1次。 → by 12 end
发现安全隐患后，应在3日内完成整改。 → event
发现问题后3日内下达整改通知书。 → event
发现违法建设3日内依法处置。 → event
发现疑似病例后立即报告，2小时内完成网络直报。 → event
发现问题线索的，5个工作日内移送。 → event
发现苗头性问题后，3个工作日内约谈提醒。 → event
对发现的问题3日内整改到位。 → event
对检查发现的隐患，7日内整改到位。 → event
巡查发现后2日内处置。 → event
每年选拔培养100名青年人才。 → year 1 ?
连续3年每年给予经费支持。 → -
连续三年每年安排专项资金扶持。 → -
每年选拔不少于100名，连续3年每年给予经费资助。 → year 1+ ?
每月抽查在建项目不少于6个。 → month 6+
每季度抽查经营单位不少于10个。 → quarter 10+
每月检查重点部位不少于5处。 → month 5+
每月暗访点位不少于3个。 → month 3+
每年培训医务人员200人次。 → year 200
每年引进高层次人才20人。 → year 1 ?
接到信访事项后，15日内告知，60日内办结。 → event ?
自收到信访事项之日起15日内告知，60日内办结。 → event ?
初信初访15日内出具受理告知书，60日内办结。 → event ?
接到举报后2小时内核查，24小时内反馈。 → event
收到投诉7日内受理，30日内答复。 → event ?
发生事故后1小时内电话报告，24小时内书面报告。 → event
受理后5日内审查，20日内作出决定。 → event ?
接诉后1日内联系，3日内办结。 → event ?
接到通知后3日内反馈意见，10日内上报方案。 → event ?
办结后3日内回访。 → event
下月5日前报送本月统计报表。 → month 1 @5
下月10日前完成上月考核。 → month 1 @10
实行河道两日一巡查、重点河段一日一巡查。 → day/2 1 | day 1 ?
单、双月分别检查两个片区。 → month 1 ?
上半年开展1次检查，下半年开展2次检查。 → half-year 1 of 1-6 | half-year 2 of 7-12
上半年组织1次，下半年组织2次。 → half-year 1 of 1-6 | half-year 2 of 7-12
上半年组织不少于2次培训，下半年组织不少于3次培训。 → half-year 2+ of 1-6 | half-year 3+ of 7-12
坚持月、周例会制度。 → month 1 | week 1
落实周例会、月通报制度。 → week 1 | month 1
召开周例会研究部署工作。 → week 1
对重点项目实行每月一调度一通报。 → month 1
建立每月一研判一会商机制。 → month 1
编制年度报告、季度通报和月报。 → year 1 | quarter 1 | month 1
印发季度通报，年终进行考核。 → quarter 1
编发工作月报。 → month 1
编印季度通报。 → quarter 1
撰写年度报告。 → year 1
报送季度报告和年度报告。 → quarter 1 | year 1
按时报送月报、季报和年度报告。 → month 1 | quarter 1 | year 1
发布季度分析报告。 → quarter 1 ?
全年不少于4次，每季度1次。 → quarter 1+
每季度开展1次，全年不少于4次。 → quarter 1+
每月至少检查1次，全年不少于12次。 → month 1+
全年不少于2次，上下半年各1次。 → half-year 1+
每半年1次，全年不少于2次。 → half-year 1+
全年4次，每季度1次。 → quarter 1
三年内完成老旧管网改造。 → - ?
力争5年内培训1万名技术骨干。 → - ?
“七一”前走访慰问老党员。 → event ?
“八一”前开展双拥活动。 → event ?
教师节前开展走访慰问。 → event ?
重阳节前后开展敬老活动。 → event ?
春运期间每日调度。 → event | day 1 ?
春运、国庆黄金周前对营运车辆检测一次。 → event
`
