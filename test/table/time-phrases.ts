/**
 * Time phrases with their readings, written down by hand before any reader saw them; many are short phrases of
 * published tables. One a line: phrase → reading, "-" for nothing, "?" at the end where the administrator is asked,
 * "|" between several readings, "⏎" for a line break. The notation is that of in-words.ts without the basis.
 */
export const QUOTAS = `
每年1次 → year 1
每年不少于3次 → year 3+
每年至少组织2次应急演练 → year 2+
全年不少于4次 → year 4+
全年开展2次 → year 2
年内组织2场 → year 2
每年度1次 → year 1
一年一次 → year 1
1次/年 → year 1
4次/年 → year 4
每年开展2期以上培训 → year 2+
每两年1次 → year/2 1
每2年修订一次 → year/2 1
每三年轮训一遍 → year/3 1
每3年一次 → year/3 1
每半年1次 → half-year 1
半年1次 → half-year 1
每半年不少于2次 → half-year 2+
每半年听取一次汇报 → half-year 1
上下半年各开展1次 → half-year 1
上、下半年各1次 → half-year 1
上半年、下半年各1次 → half-year 1
上半年和下半年各组织一次 → half-year 1
上半年、下半年各不少于2次 → half-year 2+
每季度1次 → quarter 1
每季度不少于2次 → quarter 2+
每季度召开1次专题会议 → quarter 1
每个季度一次 → quarter 1
每季至少1次 → quarter 1+
一季度一次 → quarter 1
一季度一调度 → quarter 1
1次/季度 → quarter 1
每季度末报送 → quarter 1
每季度末前 → quarter 1
每季度至少开展１次 → quarter 1+
季度通报 → quarter 1
按季度报送 → quarter 1
按季调度 → quarter 1
逐季通报 → quarter 1
每月1次 → month 1
每月一次 → month 1
每月至少1次 → month 1+
每月不少于４次 → month 4+
每月开展两次 → month 2
每个月1次 → month 1
每月研究部署1次 → month 1
一月一调度 → month 1
一月一通报 → month 1
月调度 → month 1
每月调度、每季通报 → month 1 | quarter 1
月调度、季通报、年考核 → month 1 | quarter 1 | year 1
按月报送 → month 1
按月推进 → month 1
逐月调度 → month 1
1次/月 → month 1
2次/月 → month 2
每月末 → month 1
每月底前报送 → month 1
每月月底前报送进展 → month 1
隔月1次 → month/2 1
隔月召开一次会议 → month/2 1
每隔一个月1次 → month/2 1 ?
每两个月1次 → month/2 1
每两月召开一次 → month/2 1
每2个月至少1次 → month/2 1+
每3个月一次 → quarter 1 ?
每周1次 → week 1
每周一次 → week 1
每周不少于2次 → week 2+
每周调度1次 → week 1
每星期1次 → week 1
每两周1次 → week/2 1
每2周一次 → week/2 1
隔周1次 → week/2 1
两周一次 → week/2 1
两月一次 → month/2 1
两个月一次 → month/2 1
两年一次 → year/2 1
三年一次 → year/3 1
一周一调度 → week 1
周调度 → week 1
1次/周 → week 1
每周不少于３次巡查 → week 3+
每日1次 → day 1
每日巡查不少于2次 → day 2+
每天1次 → day 1
每天不少于两次 → day 2+
每日报告 → day 1
一日一报 → day 1
日报告 → day 1
1次/天 → day 1
每旬1次 → ten-days 1
每旬报送一次 → ten-days 1
一旬一报 → ten-days 1
每工作日1次 → day 1
每月不少于１０次 → month 10+
每季度不少于十次 → quarter 10+
每年十二次以上 → year 12+
每年不少于二十次 → year 20+
每月至少开展一次检查，每季度至少通报一次 → month 1+ | quarter 1+
每月调度，每季度通报，每半年总结 → month 1 | quarter 1 | half-year 1
每季度组织1次，全年不少于4次 → quarter 1+
至少每季度召开一次 → quarter 1+
原则上每月召开1次 → month 1
每月组织1次培训、1次演练 → month 1 ?
每年至少开展1次消防演练和1次疏散演练 → year 1+ ?
每月1至2次 → month 2 ?
每月1-2次 → month 2 ?
每年3～5次 → year 5 ?
每月28日前 → month 1 @28
每月25日前报送 → month 1 @25
每月5日前 → month 1 @5
每月10日、20日、30日前 → month 1 ?
每季度最后一个月20日前 → quarter 1 @3-20
每季度首月10日前 → quarter 1 @1-10
每季度第1个月的20日前 → quarter 1 @1-20
每季度结束后10日内 → quarter 1 @1-10
每月结束后5个工作日内 → month 1 ?
每年6月底前 → by 6 end
每年6月、12月各1次 → by 6, 12
每年6月、12月底前各报送一次 → by 6 end, 12 end
每周五前 → week 1 @5
每周一上午 → week 1 @1
每周五报送 → week 1 @5
每周一至周五 → week 1 ?
每半月1次 → month 2
半月一次 → month 2
每双月1次 → month/2 1
每学期1次 → half-year 1
每学期不少于两次 → half-year 2+
每学年组织1次 → year 1
每班不少于一次 → - ?
每季度不少于25% → quarter 1+ ?
每年不少于100名 → year 1+ ?
每月检查不少于5家 → month 5+
每月检查企业不少于10家 → month 10+
不少于3次 → - ?
至少2次 → - ?
各1次 → - ?
开展2次 → - ?
半年、年终各一次 → by 6 end, 12 end ?
汛期每周1次 → week 1 of 5-9 ?
汛期每日巡查，非汛期每周巡查 → day 1 of 5-9 | week 1 of 10-4 ?
`

export const DEADLINES = `
2026年12月 → by 2026-12
2026年3月 → by 2026-3
2026年 6 月 → by 2026-6
２０２６年６月 → by 2026-6
二〇二六年十二月底前 → by 2026-12 end
2026年6月30日 → by 2026-6-30
2026年6月30日前 → by 2026-6-30
2026年06月30日前 → by 2026-6-30
2026-06-30 → by 2026-6-30
2026-6-30前 → by 2026-6-30
2026/6/30 → by 2026-6-30
2026/06/30前完成 → by 2026-6-30
2026.6.30 → by 2026-6-30
2026.06.30前 → by 2026-6-30
2026年6.30前 → by 2026-6-30 ?
2026.6底前 → by 2026-6 end
2026.12底 → by 2026-12 end
2026年6月底 → by 2026-6 end
2026年6月底前 → by 2026-6 end
2026年6月末 → by 2026-6 end
2026年12月31日前 → by 2026-12-31
6月30日前 → by 6-30
6月30日之前 → by 6-30
6月30日以前 → by 6-30
６月３０日前 → by 6-30
六月三十日前 → by 6-30
6月30号前 → by 6-30
截至6月30日 → by 6-30
于6月30日前报送 → by 6-30
不迟于6月30日 → by 6-30
最迟6月30日 → by 6-30
6月底 → by 6 end
6月底前 → by 6 end
6月末 → by 6 end
6月份底前 → by 6 end
6月份 → by 6
6月 → by 6
6月中旬 → by 6 middle
6月上旬 → by 6 early
6月下旬 → by 6 late
6月中旬前 → by 6 middle
6月上中旬 → by 6 middle
6月初 → by 6 early ?
6月前 → by 6 ?
6月15日(周一)前 → by 6-15
年底 → by 12 end
年底前 → by 12 end
年底之前 → by 12 end
年末 → by 12 end
年内 → by 12 end
年内完成 → by 12 end
今年年底前 → by 12 end
本年底前 → by 12 end
2026年底 → by 2026-12 end
2026年底前 → by 2026-12 end
2026年年底前 → by 2026-12 end
2026年末 → by 2026-12 end
2026年内 → by 2026-12 end
2026年年内 → by 2026-12 end
当年年底前 → by 12 end
上半年 → by 6 end
上半年完成 → by 6 end
下半年 → by 12 end
2026年上半年 → by 2026-6 end
2026年下半年完成 → by 2026-12 end
今年上半年 → by 6 end
一季度 → by 3 end
第一季度 → by 3 end
第1季度 → by 3 end
二季度末 → by 6 end
三季度前 → by 9 end ?
2026年第三季度 → by 2026-9 end
2026年四季度 → by 2026-12 end
四季度底前 → by 12 end
Q1 → by 3 end
Q2 → by 6 end
H1 → by 6 end
2026 Q3 → by 2026-9 end
2026Q4 → by 2026-12 end
2026年Q2 → by 2026-6 end
2026 H2 → by 2026-12 end
2026-Q1 → by 2026-3 end
Q4前 → by 12 end ?
到2027年 → by 2027-12 end
到2027年底 → by 2027-12 end
至2026年底 → by 2026-12 end
到2026年6月底 → by 2026-6 end
到2026年，覆盖率达到90%；到2027年，达到95% → by 2026-12 end | by 2027-12 end
到2025年底…；到2027年底 → by 2025-12 end | by 2027-12 end
3月至6月 → by 6
3月-6月 → by 6
3—6月 → by 6
3～6月 → by 6
3月到6月底 → by 6 end
3月1日至6月30日 → by 6-30
3月1日-31日 → by 3-31
5月10日至20日 → by 5-20
2026年3月-6月 → by 2026-6
2026年3月—2027年2月 → by 2027-2
2026.3.1-2026.6.30 → by 2026-6-30
2026.3-2026.6 → by 2026-6
2026年1-12月 → by 2026-12 ?
2026年1月至12月 → by 2026-12 ?
1-12月 → by 12 ?
11月至次年3月 → - ?
11月至3月 → - ?
一季度至三季度 → by 9 end
6月、9月、12月 → by 6, 9, 12
6月、9月、12月底前 → by 6 end, 9 end, 12 end
6月底、12月底前 → by 6 end, 12 end
6月30日、12月31日前 → by 6-30, 12-31
6月和12月 → by 6, 12
3、6、9、12月底前 → by 3 end, 6 end, 9 end, 12 end
6、12月 → by 6, 12
6月30日前完成方案，9月30日前完成整改 → by 6-30 | by 9-30
2026年6月底前完成试点；2026年底前全面推开 → by 2026-6 end | by 2026-12 end
4月底前制定方案，年底前完成 → by 4 end | by 12 end
A项：2026 Q1⏎B项：2026 Q2 → by 2026-3 end | by 2026-6 end
第一阶段6月底前，第二阶段10月底前 → by 6 end | by 10 end
2026年春节前 → event
次年1月5日前 → - ?
明年3月底前 → - ?
下月底前 → - ?
本周内 → - ?
6.30前 → by 6-30 ?
6.30日前 → by 6-30 ?
2月30日前 → - ?
13月底前 → - ?
2026年6月前 → by 2026-6 ?
自2026年5月1日起 → - ?
5月1日起施行 → - ?
从5月起 → - ?
2026年起 → - ?
从2026年5月起，每月报送1次 → month 1 ?
5年内 → - ?
3个月内 → - ?
一年内 → - ?
30日内 → - ?
5个工作日内 → - ?
收到通知后5个工作日内 → event
接到通知后3日内 → event
检查结束后10个工作日内 → event
事故发生后1小时内 → event
发现问题后24小时内 → event
48小时内 → event ?
2小时内 → event ?
会后3个工作日内 → event ?
半个月内 → - ?
一个月内 → - ?
3—5年 → - ?
未来三年 → - ?
年初 → - ?
年中 → - ?
月底前 → - ?
季度末 → quarter 1 ?
`

export const STANDING_AND_EVENTS = `
常态化 → standing
常态化开展 → standing
常态化推进 → standing
常态化坚持 → standing
常态化进行 → standing
长期 → standing
长期坚持 → standing
长期开展 → standing
并长期坚持 → standing
持续推进 → standing
持续开展 → standing
持续 → standing
持续深化 → standing
全年持续推进 → standing
常年坚持 → standing
贯穿全年 → standing
全程 → -
2026年12月底前，并持续推进 → by 2026-12 end | standing
2026年12月底前完成并长期坚持 → by 2026-12 end | standing
6月底前完成，此后常态化开展 → by 6 end | standing
立行立改，长期坚持 → standing
立行立改并长期坚持 → standing
立行立改 → - ?
立即整改 → - ?
即知即改 → - ?
即知即改、立行立改 → - ?
立即 → -
定期 → standing ?
定期开展 → standing ?
不定期抽查 → standing ?
适时 → - ?
适时开展 → - ?
经常性开展 → standing ?
重大节假日前 → event
重大节假日前、极端天气期间 → event
节假日期间 → event
极端天气 → event
遇极端天气 → event
极端天气来临前 → event
恶劣天气期间每日巡查 → event | day 1 ?
重大活动期间 → event
重要节点 → event
重点时段 → event
汛期 → event
汛期前 → event
主汛期 → event
春节前 → event
春节、国庆前 → event
国庆节前 → event
元旦春节期间 → event
元旦、春节、五一、国庆等节假日前 → event
中秋节前 → event
两会期间 → event
全国两会期间 → event
发生突发事件时 → event
发生事故后立即上报 → event
高温天气期间 → event
台风来临前 → event
春运期间 → event
寒暑假前 → event
高考期间 → event
森林防火期 → event
每月及重大节假日前开展1次 → month 1 | event
`

export const LOOK_ALIKES = `
一次性补助 → -
十分重视 → -
第一时间报告 → -
年度工作计划 → -
2026年度目标 → -
2026年工作要点 → -
《2026年重点工作清单》 → -
依据〔2025〕12号文件 → -
国办发〔2023〕5号 → -
三年行动方案 → -
治本攻坚三年行动 → -
“十四五”规划 → -
2024—2026年行动计划 → -
12345热线 → -
拨打12350 → -
24小时值班 → -
7×24小时值守 → -
300—329分 → -
得1.5分 → -
每发现一次扣2分 → -
每出现一次扣1分 → -
每少一次扣0.5分 → -
发现1起扣5分 → -
延迟5ms → -
1—2家 → -
3个工作日受理 → -
连续3年获评 → -
近三年 → -
2025年以来 → -
2018年版 → -
第3次全国经济普查 → -
第四次会议 → -
周边环境整治 → -
日常巡查 → -
周密部署 → -
日用品 → -
年轻干部 → -
年龄结构 → -
月亮湾社区 → -
五一路 → -
国庆路 → -
八一建军节 → -
七一路改造 → -
每一名党员 → -
每个企业 → -
每户家庭 → -
每人发放 → -
半年报 → -
20万元 → -
6月份以来 → -
去年同期 → -
上年度 → -
1小时生活圈 → -
15分钟便民圈 → -
百日攻坚 → -
2026年全国两会精神 → -
不断提升 → -
动态清零 → -
及时报告 → -
第十五届运动会 → -
1.2万人 → -
`

/** Found while trying the reader on words that it had not seen. */
export const FURTHER = `
每年春秋两季各1次 → year 1 ?
每天早晚各1次 → day 1 ?
每月月初 → month 1 ?
每月逢5日、15日 → month 1 ?
全年2次（上、下半年各1次） → half-year 1
6月、12月各1次 → by 6, 12
每两小时一次 → - ?
每4小时巡查一次 → - ?
15天一次 → - ?
一、二季度 → by 3 end, 6 end
第二、四季度 → by 6 end, 12 end
1-2季度 → by 6 end
Q1-Q4 → by 12 end
2026 年 6 月 30 日 → by 2026-6-30
2026. 6. 30 → by 2026-6-30
2026年6月30日18:00前 → by 2026-6-30
6月30日下午5点前 → by 6-30
6月30 → by 6 ?
6月第一周 → by 6 ?
2026年五、六月 → by 2026-5, 2026-6
5月或6月 → by 5, 6 ?
入汛前 → event
开学前 → event
节前 → event
年前 → - ?
20日前 → - ?
二十日前 → - ?
26年6月底前 → by 2026-6 end
次月5日前 → month 1 @5
下一季度首月10日前 → quarter 1 @1-10
立查立改 → - ?
汛期前（5月1日前） → by 5-1
5月1日汛期前 → by 5-1
持续推进至2026年底 → standing | by 2026-12 end ?
5—9月每月1次 → month 1 of 5-9
2026年5月-10月，每月1次 → month 1 of 5-10
6月底前，每周调度1次 → by 6 end | week 1 ?
6月底前完成摸排，每月调度1次 → by 6 end | month 1
每月≥1次 → month 1+
≥4次/年 → year 4+
1次/两周 → week/2 1
1次/2月 → month/2 1
2次/每月 → month 2
按月、按季 → month 1 | quarter 1
每月（季） → month 1 ?
每周或每月 → week 1 | month 1 ?
半年一小结、一年一总结 → half-year 1 | year 1
2026年：6月底前；2027年：6月底前 → by 6 end | by 6 end ?
1、6月底前；2、12月底前 → by 6 end | by 12 end
自2026年3月1日起至6月30日止 → by 2026-6-30
3月下旬至4月上旬 → by 4 early
1月、4月、7月、10月上旬 → by 1 early, 4 early, 7 early, 10 early
节假日除外 → -
“安全生产月”期间 → event ?
按照3月15日常务会议要求 → -
上半年前 → by 6 end ?
两年内 → - ?
每年汛期前 → event ?
每季度1次，第四季度2次 → quarter 1 ?
按季度推进，年底前完成 → quarter 1 | by 12 end
原则上每月不超过1次 → month 1 ?
至多每月1次 → month 1 ?
每季度控制在3次以内 → quarter 3 ?
全年接待不超过3次 → year 3 ?
取消每月一次的例会 → month 1 ?
不再要求每周报送 → week 1 ?
避免每天重复填表 → day 1 ?
除每月一次的例会外，不再另行开会 → month 1 ?
巡查周期由每月一次缩短为每周一次 → month 1 | week 1 ?
凡4月底前未开工的项目一律收回指标 → by 4 end ?
完成6月底到期合同续签 → by 6 end ?
对3月份检查发现的问题整改到位 → by 3 ?
3月底前完成检查发现的问题整改 → by 3 end
消除隐患，每月报送1次 → month 1
每开工一个项目召开一次推进会 → - ?
按季度兑现奖补资金 → quarter 1
按月提取费用 → month 1
建立月度例会、季度点评、年度考核制度 → month 1 | quarter 1 | year 1
取暖季每天巡查 → day 1 ?
定期每月检查1次 → month 1
`

/** Whole cells of a time column, where a few words mean more than inside a sentence. */
export const TIME_CELLS = `
2026年 → by 2026-12 end
2026 → by 2026-12 end
2026年度 → by 2026-12 end
2026年完成 → by 2026-12 end
2026年全年 → standing ?
全年 → standing ?
12月 → by 12
12月底 → by 12 end
6.30 → by 6-30 ?
12.31前 → by 12-31
12.31 → by 12-31 ?
6月30前 → by 6-30
6月30日前 → by 6-30
本年度 → by 12 end
全年推进 → standing
全年 → standing ?
冬春季 → event ?
夏季 → event ?
按需开展 → event ?
发现即改 → event ?
开工前 → event ?
项目验收前完成 → event ?
定期开展 → standing ?
不定期 → standing ?
分阶段实施 → standing ?
春节前 → event
4次 → year 4 ?
不少于12次 → year 12+ ?
每逢重大节日 → event
2026.6 → by 2026-6
2026.12 → by 2026-12
2026-06 → by 2026-6
2026/6 → by 2026-6
2026年6月—12月 → by 2026-12
2026.1-2026.12 → by 2026-12
46203 → - ?
月度 → month 1
每月 → month 1
按月 → month 1
季度 → quarter 1
每季度 → quarter 1
按季度 → quarter 1
半年 → half-year 1 ?
半年度 → half-year 1
每半年 → half-year 1
年度 → year 1
每年 → year 1
每周 → week 1
每日 → day 1
每日、每周、每月 → day 1 | week 1 | month 1
1.6月底前完成方案⏎2.12月底前完成整改 → by 6 end | by 12 end
（1）6月底；（2）12月底 → by 6 end | by 12 end
长期坚持 → standing
长期整改 → standing
长期任务 → standing
持续整改 → standing
持续推进 → standing
常态化工作 → standing
日常工作 → standing
日常 → standing
已完成 → - ?
已完成，长期坚持 → standing
按要求 → - ?
按时限要求完成 → - ?
按上级要求 → - ?
按规定时间 → - ?
根据工作需要 → event ?
随时 → standing ?
实时 → standing ?
及时 → standing ?
即时 → standing ?
即日起 → - ?
立行立改 → - ?
待定 → - ?
/ → -
— → -
无 → -
6月底前（分管领导：张三） → by 6 end
6月30日前，逾期扣分 → by 6-30
2026年6月30日（已延期至9月30日） → by 2026-6-30 | by 9-30 ?
2025年10月—2026年3月 → by 2026-3
原定3月底，调整为6月底 → by 3 end | by 6 end ?
每季度末月25日前 → quarter 1 @3-25
每月底 → month 1
每年底 → year 1
每年年底前 → year 1
每季度首月15日 → quarter 1 @1-15
3月、9月 → by 3, 9
3月，9月 → by 3, 9
6月 12月 → by 6 | by 12
6月底/12月底 → by 6 end | by 12 end
一日三餐 → - ?
发现问题后立即 → event
发生后立即上报 → event
编制2025年年报 → - ?
完成部门年报公示 → - ?
周报 → week 1
按年、月、日归档 → - ?
上半年2次，下半年3次 → half-year 2 of 1-6 | half-year 3 of 7-12
单月产量统计 → - ?
一年四季 → - ?
发现后立即整改 → event
接到投诉后当日 → event
会后立即 → - ?
今后及时 → - ?
办结后及时反馈 → event
每周不少于1次，每次不少于1小时 → week 1+
每半年不少于1次，且不得少于2小时 → half-year 1+
`

/** Years that the words count from the plan's, which is 2026. */
export const IN_PLAN_YEAR = `
次年1月5日前 → by 2027-1-5
次年3月底前报送总结 → by 2027-3 end
翌年1月15日前 → by 2027-1-15
明年3月底前 → by 2027-3 end
明年底前 → by 2027-12 end
明年年底前 → by 2027-12 end
明年上半年 → by 2027-6 end
次年一季度 → by 2027-3 end
明年完成验收 → by 2027-12 end ?
5、8、11月及次年2月15日前 → by 5-15, 8-15, 11-15 | by 2027-2-15 ?
2025年12月20日前和次年1月5日前 → by 2025-12-20 | by 2026-1-5
11月至次年3月 → by 2027-3
2026年11月至次年2月底 → by 2027-2 end
11月15日至次年3月15日 → by 2027-3-15
每年11月至次年3月 → year 1 ?
每年年终总结于次年1月15日前报送 → year 1 ?
2026年起，每季度报送1次 → quarter 1
自2026年1月1日起每月报送1次 → month 1
2025年起每年修订1次 → year 1
2027年起每年修订1次 → year 1 ?
自2026年5月起每月报送1次 → month 1 ?
2026年起施行 → - ?
长期（2026年启动） → standing
长期坚持（自2025年起） → standing
长期（2026年7月启动） → standing ?
`

/** Dates that share a month, goals of the year, averages. */
export const MENDED = `
3月10日、20日 → by 3-10, 3-20
3月10日、20日前各报送1次 → by 3-10, 3-20
6月5、15、25日前 → by 6-5, 6-15, 6-25
9月1日和15日 → by 9-1, 9-15
四月十日、二十日 → by 4-10, 4-20
2026年8月5日、15日前 → by 2026-8-5, 2026-8-15
3月20日、10日 → by 3-20, 3-10 ?
3月10日、5日内反馈 → by 3-10 ?
前三季度 → by 9 end
前两季度完成投资过半 → by 6 end
2026年前三季度 → by 2026-9 end
前三季度经济运行分析 → by 9 end ?
上半年完成投资20亿元，全年50亿元 → by 6 end | by 12 end
6月底前新开工20个，全年新开工50个 → by 6 end | by 12 end
一季度10亿元，上半年25亿元，全年力争60亿元 → by 3 end | by 6 end | by 12 end
上半年竣工2个；全年全面建成 → by 6 end | by 12 end
6月底前完成全年任务的60% → by 6 end
9月底前完成方案，全年目标任务分解到科室 → by 9 end
每季度检查1次，全年检查100家 → quarter 1
月均不少于2次 → month 2+
周均巡查3次以上 → week 3+
日均1次 → day 1
季均开展不少于1次 → quarter 1+
月均降雨量统计 → -
人均每月 → month 1
按年度编制报告 → year 1
按年度组织考核 → year 1
按年度通报 → year 1
按年度报备资料 → year 1
按年度计划推进 → -
按年度目标任务抓落实 → -
按年度工作要点执行 → -
5至9月每月1次 → month 1 of 5-9
5月至9月，每周巡查不少于2次 → week 2+ of 5-9
3—10月每日喷雾 → day 1 of 3-10
每月1次（6月至8月） → month 1 of 6-8
每周不少于1次（4-10月） → week 1+ of 4-10
上半年每月1次 → month 1 of 1-6
下半年每月调度1次 → month 1 of 7-12
三季度每周会商1次 → week 1 of 7-9
6月每周检查1次 → week 1 of 6-6
6月1日至9月30日每日巡查2次 → day 2 of 6-9
6月15日至9月15日每日巡查 → day 1 of 6-9 ?
11月至次年3月每周1次 → week 1 of 11-3
汛期（5月—9月）每日巡查 → day 1 of 5-9
防火期（3月至5月）每日巡护1次 → day 1 of 3-5
汛期每月1次 → month 1 of 5-9 ?
供暖期每周1次 → week 1 ?
防火期每日巡护 → event | day 1 ?
6月至9月开展整治，每周调度1次 → by 9 | week 1 ?
6月底前每周调度1次 → by 6 end | week 1 ?
汛期（5月—9月） → event | by 9 ?
接到举报24小时内到场 → event
自受理之日起15日内办结 → event
发现隐患后2小时内上报 → event
方案印发后30日内 → event ?
会后3日内 → event ?
签订合同后3个月内 → event
每季度检查1次，检查结束后10个工作日内报送 → quarter 1
每季度检查1次，发现问题后5日内反馈 → quarter 1 | event
上半年3月、下半年9月各召开一次 → by 3 | by 9
四季度11月底前 → by 11 end
二季度初启动 → by 6 end ?
上半年中旬 → by 6 end ?
以12月31日为统计截止时点核查资产 → -
以7月1日零时为标准时点开展清查 → -
按月兑现，遇双休日顺延 → month 1
每周五报送（遇法定节假日顺延） → week 1 @5
日监测、周评估 → day 1 | week 1
坚持日调度、周小结、月通报 → day 1 | week 1 | month 1
实行日清洗、周评比 → day 1 | week 1
做到月清月结 → -
日清扫、周保洁 → -
每年一次（10月） → by 10
每年三次（3月、6月、9月） → by 3, 6, 9
每半年1次（9月） → half-year 1 | by 9 ?
月后10日前 → month 1 @10
季后12日内 → quarter 1 @1-12
次月15日前 → month 1 @15
月度结束后5个工作日内 → month 1 ?
年度结束后30日内 → year 1 ?
每季度最后一个工作日 → quarter 1
每月最后一天 → month 1
每月第一周 → month 1 ?
逢双月 → by 2, 4, 6, 8, 10, 12
逢单月10日前 → by 1-10, 3-10, 5-10, 7-10, 9-10, 11-10
单月20日前报送 → by 1-20, 3-20, 5-20, 7-20, 9-20, 11-20
双月例会 → month/2 1
半月一调度 → month 2
按月对重点企业进行走访 → month 1
按周梳理问题清单 → week 1
按季度任务分解落实 → -
按月均衡用电 → -
按季节变化调整 → -
按月份分解指标 → -
每年投入500万元 → year 1
每季度至少开展一次督查，并于季末月20日前通报 → quarter 1+ @3-20
每季度开展1次自查，并于每季度末月20日前上报 → quarter 1 @3-20
每月检查1次，于每月28日前通报 → month 1 @28
每月通报1次，每月25日前报送2次信息 → month 1 | month 2 @25
3月、9月重点时段 → by 3, 9
9月1日开学前 → by 9-1
6月1日入汛前 → by 6-1
6月1日汛期 → by 6-1 | event ?
月检测率不低于95% → -
周调度、日报率100% → week 1
每周巡查1次，汛期适当加密 → week 1 ?
每日1次，节假日期间加大频次 → day 1 | event ?
两周召开一次例会 → week/2 1
三年组织一次 → year/3 1
一周开一次碰头会 → week 1
两个月听取一次汇报 → month/2 1
三天一碰头 → day/3 1 ?
五一节后两周内 → event ?
收假后3日内 → event ?
每月1日至5日 → month 1 @5
每月20—25日报送 → month 1 @25
7月至8月（汛期） → by 8
每逢春节走访慰问 → event ?
春节走访困难党员 → event
中秋慰问一线职工 → event
国庆路值守点改造 → -
每逢重要节日走访慰问 → event
每逢周末巡查 → - ?
每季度清洗1次，并于清洗结束后3日内检测 → quarter 1
每月保养一次，且在保养后2日内登记 → month 1
季报，次月12日前 → quarter 1 @1-12
季度结束次月15日前 → quarter 1 @1-15
年报次月底前 → year 1 ?
健全“日清扫、周保洁、季美化”机制 → -
健全“日巡护、周研商、季通报”机制 → day 1 | week 1 | quarter 1
雨季到来前清淤 → event
新学年到来前检修 → - ?
寒潮来临前检修 → event
2次/年（5月、10月） → by 5, 10
1次/年（7月） → by 7
2次/年（7月） → year 2 | by 7 ?
节前开展慰问 → event
两节期间加强值守 → event
植树节前 → - ?
时节前后 → -
`

/** Rhythms in short words, ends of turns, names of reports, lists of periods, totals with their shares, and what only looks like them. */
export const RHYTHMS = `
月底小结工作 → month 1
每到月底进行小结 → month 1
月末盘点库存 → month 1
逢月底报送台账 → month 1
月底前报送当月情况 → month 1
月初安排、月底总结 → month 1 ?
季末盘点 → quarter 1
季度末开展一次分析 → quarter 1
年底总结 → by 12 end
实行月初计划、月中检查、月末考评 → month 1 ?
坚持月底小结、年底总结 → month 1 | by 12 end
月底前完成 → - ?
到月底完成全部整改 → - ?
6月月底小结 → by 6 end
本月底前完成 → - ?
每月月底小结 → month 1
实行月报 → month 1
实行月报制度 → month 1
执行季报制度 → quarter 1
报送季报 → quarter 1
落实周报告月调度 → week 1 | month 1
落实周报告、月调度 → week 1 | month 1
推行旬报 → ten-days 1
编制统计月报 → month 1
按时上报月报、季报、年报 → month 1 | quarter 1 | year 1
报送工程进度周报 → week 1
《2025年年报》编制 → -
部门年报公示 → -
部门年报6月底前公示 → by 6 end
企业年报公示 → -
做好2025年度年报公示工作 → -
严格落实日报告、零报告制度 → day 1
做好疫情日报告 → day 1
实行日报制 → day 1
报送《中国环境报》 → -
季度报告 → quarter 1
月度报告 → month 1
审核季报数据 → -
按季、按半年 → quarter 1 | half-year 1
按月或按季 → month 1 | quarter 1 ?
按季、半年 → quarter 1 | half-year 1
每季、每半年 → quarter 1 | half-year 1
按季度、半年、年度 → quarter 1 | half-year 1 | year 1
月、季 → month 1 | quarter 1
按季按年 → quarter 1 | year 1
月度、季度 → month 1 | quarter 1
上、下半年各15家 → half-year 15
上、下半年各开展1次 → half-year 1
上下半年各组织检查2次 → half-year 2
上、下半年各检查15家 → half-year 15
上半年15家、下半年15家 → half-year 15
上半年、下半年各完成50户 → half-year 50
上半年1次，下半年2次 → half-year 1 of 1-6 | half-year 2 of 7-12
上、下半年分别走访10户 → half-year 10
上、下半年各一次 → half-year 1
上半年和下半年各走访企业20家以上 → half-year 20+
双月 → month/2 1
单月 → by 1, 3, 5, 7, 9, 11
单月检查、双月通报 → by 1, 3, 5, 7, 9, 11 | month/2 1
逢单月召开例会 → by 1, 3, 5, 7, 9, 11
双月1次 → month/2 1
每逢双月 → by 2, 4, 6, 8, 10, 12
双月召开一次 → month/2 1
单双月轮流 → - ?
单、双月 → month 1 ?
每双月 → month/2 1
双月5日前 → by 2-5, 4-5, 6-5, 8-5, 10-5, 12-5
双月底前 → by 2 end, 4 end, 6 end, 8 end, 10 end, 12 end
单月检查 → by 1, 3, 5, 7, 9, 11
季后首月15日前 → quarter 1 @1-15
季度结束后15日内 → quarter 1 @1-15
每月终了后10日内 → month 1 @10
季后15日前报送 → quarter 1 @1-15
季度终了后20日内 → quarter 1 @1-20
月后5日内 → month 1 @5
每季度终了之日起15日内 → quarter 1 @1-15
每季度结束后次月10日前 → quarter 1 @1-10
次月5日前报送上月情况 → month 1 @5
每月结束后5日内 → month 1 @5
年度终了后3个月内 → year 1 ?
季后10个工作日内 → quarter 1 ?
次季度首月10日前 → quarter 1 @1-10
下月5日前 → month 1 @5
下季度首月10日前 → quarter 1 @1-10
半年结束后15日内 → by 1-15, 7-15 ?
季度结束后首月15日前 → quarter 1 @1-15
全年6场（上半年3场） → year 6 ?
全年12次（每月1次） → month 1
全年4次，每季度1次 → quarter 1
全年不少于4次，每季度1次 → quarter 1+
全年6次（上半年3次，下半年3次） → half-year 3
全年10次，其中上半年不少于4次 → year 10 ?
每季度1次，全年4次 → quarter 1
每月1次，全年12次 → month 1
每月不少于1次，全年不少于12次 → month 1+
全年2次（每半年1次） → half-year 1
全年不少于12次（每月至少1次） → month 1+
每季度1次，全年不少于4次 → quarter 1+
每年2次（上、下半年各1次） → half-year 1
6月、12月上旬 → by 6 early, 12 early ?
3月、6月、9月、12月下旬 → by 3 late, 6 late, 9 late, 12 late
6月和12月上旬 → by 6 early, 12 early ?
6月底、12月上旬 → by 6 end, 12 early
6月、12月中旬前 → by 6 middle, 12 middle ?
5月、10月上旬各1次 → by 5 early, 10 early ?
1月上旬、7月上旬 → by 1 early, 7 early
每年6月、12月上旬 → by 6 early, 12 early ?
一日两扫 → day 2
一日三巡查 → day 3
一月一调度、一季一通报 → month 1 | quarter 1
周调度、月通报、季考核 → week 1 | month 1 | quarter 1
日巡查周检查月总结 → day 1 | week 1 | month 1
一日一巡 → day 1
一周一排查 → week 1
一天两消毒 → day 2
一周两检查 → week 2
一月两碰头 → month 2
一季一评比 → quarter 1
半年一考核 → half-year 1
一年两体检 → year 2
一日三餐 → -
一月一主题 → month 1
一季一督查、半年一评估、一年一考核 → quarter 1 | half-year 1 | year 1
日巡查、周检查、月总结 → day 1 | week 1 | month 1
日查周清月结 → day 1 | week 1 | month 1 ?
月调度季通报 → month 1 | quarter 1
周例会月点评 → week 1 | month 1
日排查、周研判、月调度 → day 1 | week 1 | month 1
每日一扫 → day 1
每日两扫 → day 2
每周一报 → week 1 @1
每月一评 → month 1
一月一小结 → month 1
一旬一调度 → ten-days 1
两日一巡查 → day/2 1
三日一巡 → day/3 1 ?
4月、5月、6月每月1次 → month 1 of 4-6
每季度1次（3、6、9、12月） → quarter 1
每年3月和9月各1次 → by 3, 9
7月、8月每周1次 → week 1 of 7-8
7、8月每周1次 → week 1 of 7-8
每半年1次（6、12月） → half-year 1
每半年1次（6月、12月） → half-year 1
每季度末月1次 → quarter 1 @3-31
每年5月、10月各开展1次 → by 5, 10
每月1次（1-10月） → month 1 of 1-10
4、5、6月每月一次 → month 1 of 4-6
每年4次（3、6、9、12月） → by 3, 6, 9, 12
新员工入职7日内 → event
到岗后一个月内 → event
发现后24小时内 → event
接报后立即 → event
入职后15日内 → event
新任职人员到岗后3个月内 → event
发现问题后立即 → -
接报后30分钟内 → event
新职工上岗前 → -
接诉后1小时内 → event
入户后7日内 → event
新增企业开业30日内 → event
新生入学一个月内 → event
办结后3个工作日内 → event
转岗前 → -
接到通知后 → -
接报后2小时内 → event
事发后1小时内 → event
发生后立即上报 → -
新建项目开工15日内 → - ?
调离后5个工作日内 → event
到任1个月内 → event
签约后10日内 → event
每到月末召开碰头会 → month 1
月底前上报本月进展情况 → month 1
逢月末对账 → month 1
月底开展检查 → month 1
月末集中汇总 → month 1
每逢季末开展盘点 → quarter 1
季末考核 → quarter 1
上月底检查发现的问题 → - ?
5月底总结 → by 5 end
本月底汇报 → - ?
12月月底前 → by 12 end
月末结余资金 → - ?
截至上月末 → - ?
到月底前完成 → - ?
月底完成，并报送 → - ?
严格执行月报制度 → month 1
落实旬报制度 → ten-days 1
按月编制月报，次月5日前报送 → month 1 @5
每月5日前报送月报 → month 1 @5
报送统计年报 → year 1
报送年报，3月底前 → by 3 end
编制2025年年报 → -
上报上年度年报 → -
完成部门年报公示 → -
完成企业年报公示，公示率95% → -
做好事业单位年报公开 → -
报送月报、季报和年报 → month 1 | quarter 1 | year 1
实行周报月评 → week 1 | month 1 ?
建立安全生产周报告、月例会制度 → week 1 | month 1
建立重点项目月调度机制 → month 1
落实节假日巡查制度 → event
执行工作日检查制度 → -
周报 → -
月报、季报 → month 1 | quarter 1
报送财务月报表 → month 1
市级党报党刊征订 → -
实行日报告、周调度 → day 1 | week 1
坚持“零报告” → -
填报半年报 → half-year 1
推进信息周报制 → week 1
季报公示 → -
月度报表、季度报表 → -
每月、季、年报送 → month 1 | quarter 1 | year 1
按月、季度报送 → month 1 | quarter 1
按日、周、月调度 → day 1 | week 1 | month 1
按年、月、日归档 → -
按季节、年龄分组 → -
季度、半年度、年度 → quarter 1 | half-year 1 | year 1
按周、按月、按季通报 → week 1 | month 1 | quarter 1
按月，按季 → month 1 | quarter 1
按季度、半年开展考核 → quarter 1 | half-year 1
年、季 → -
上、下半年各20家次 → half-year 20
上下半年分别组织1场 → half-year 1
上、下半年各集中开展一次 → half-year 1
上半年2次、下半年2次 → half-year 2
上半年2次，下半年3次 → half-year 2 of 1-6 | half-year 3 of 7-12
上半年每季度1次、下半年每月1次 → quarter 1 of 1-6 | month 1 of 7-12
上、下半年各完成50% → half-year 1 ?
上半年完成15家，下半年完成20家 → by 6 end | by 12 end
上、下半年开展考核 → half-year 1
下半年各单位开展自查 → by 12 end
上下半年 → half-year 1
双月召开 → month/2 1
单月召开、双月通报 → by 1, 3, 5, 7, 9, 11 | month/2 1
逢单月15日 → by 1-15, 3-15, 5-15, 7-15, 9-15, 11-15
逢双月上旬 → by 2 early, 4 early, 6 early, 8 early, 10 early, 12 early
单月底前 → by 1 end, 3 end, 5 end, 7 end, 9 end, 11 end
单月产量统计 → -
双月刊编印 → -
双周例会 → week/2 1
每双周周五 → week/2 1 ?
季后首月10日前 → quarter 1 @1-10
季度终了后15日内 → quarter 1 @1-15
季度终了后一个月内 → quarter 1 @1-31
月度终了后8日内 → month 1 @8
每季度终了后20日内 → quarter 1 @1-20
每季度结束后5个工作日内 → quarter 1 ?
下季度第一个月10日前 → quarter 1 @1-10
季后首月8日前报送 → quarter 1 @1-8
项目结束后15日内 → event
活动结束后10日内 → event
考核年度结束后30日内 → year 1 ?
每月终了后7个工作日内 → month 1 ?
次月8日前报送 → month 1 @8
半年终了后30日内 → by 1-30, 7-30 ?
每半年结束后10日内 → half-year 1 ?
全年6场（上半年3场，下半年3场） → half-year 3
全年不少于12次（每月1次） → month 1+
全年不少于4次（每季度不少于1次） → quarter 1+
全年培训4次，每季度检查1次 → year 4 | quarter 1 ?
全年组织演练4次，每季度1次 → quarter 1
全年10次（上半年4次，下半年6次） → year 10 ?
每季度1次，全年共4次 → quarter 1
每月2次，全年24次 → month 2
每月1次，全年10次 → month 1 | year 10
每季度1次，全年不少于6次 → quarter 1 | year 6+
全年8次（每季度2次） → quarter 2
每年4次，每季度1次 → quarter 1
全年共2次（上、下半年各1次） → half-year 1
全年组织12期培训，每月1期 → month 1
全年52次，每周1次 → week 1
3月、9月中旬 → by 3 middle, 9 middle ?
3月、6月、9月、12月上旬 → by 3 early, 6 early, 9 early, 12 early
1月、7月15日前 → by 1-15, 7-15 ?
1月、4月、7月、10月10日前 → by 1-10, 4-10, 7-10, 10-10
4月底、10月中旬 → by 4 end, 10 middle
4月中旬、10月 → by 4 middle, 10 ?
6月，12月上旬 → by 6 early, 12 early ?
一日三检 → day 3
一天两测 → day 2
一日两次 → day 2
一周两查 → week 2
一周三巡 → week 3
一月两会商 → month 2
一月两报 → month 2
一季一督导、半年一考核 → quarter 1 | half-year 1
每日两巡查 → day 2
每周两巡查 → week 2
每周三巡查 → week 1 @3
每周二调度 → week 1 @2
每月两调度 → month 2
一年两检 → year 2
一年四季 → -
一日两餐 → -
一天三顿 → -
一月三日 → by 1-3
一月二十日 → by 1-20
一周五天 → -
一年两会 → -
两周一调度 → week/2 1
两月一通报 → month/2 1
日巡查周调度 → day 1 | week 1
周研判月调度季通报 → week 1 | month 1 | quarter 1
日巡查、周检查、月总结、年考核 → day 1 | week 1 | month 1 | year 1
工作日巡查周边环境 → -
节假日巡查月饼市场 → event
5月检查周边 → by 5
重点项目周调度、月通报 → week 1 | month 1
一日一清扫一周一评比 → day 1 | week 1
5月、6月、7月每周1次 → week 1 of 5-7
每月1次（4月、5月、6月） → month 1 of 4-6
3月、6月每月1次 → by 3, 6 | month 1 ?
每季度1次（2、5、8、11月） → by 2, 5, 8, 11
每季度检查1次（3月、6月、9月、12月） → quarter 1
每半年1次（5月、10月） → by 5, 10
每半年1次（5月、6月） → half-year 1 | by 5, 6 ?
每季度1次（3、6、9月） → quarter 1 | by 3, 6, 9 ?
每季度1次（1、4、7、10月上旬） → by 1 early, 4 early, 7 early, 10 early
每年2次（3月、9月） → by 3, 9
每年4次（2、5、8、11月） → by 2, 5, 8, 11
每半年1次（6月底、12月底） → half-year 1
5月、6月开展检查 → by 5, 6
新员工入职一周内 → event
新职工到岗30日内 → event
新任干部到任三个月内 → event
合同签订15日内 → event
接警后5分钟内 → event
接诉后立即 → event
事故发生后立即上报 → event
发现后立即整改 → - ?
接到投诉后当日 → event ?
立案后60日内 → event
受理后5个工作日内 → event
项目建成后一年内 → event ?
会后立即 → -
3月1日后立即 → by 3-1 ?
今后及时 → -
办结后及时反馈 → -
案件办结7日内 → event
婴儿出生1个月内 → event
新学期开学一周内 → - ?
发现隐患第一时间上报 → -
做好企业年报催报 → -
推进月报系统升级 → -
编制月报告 → month 1
一日双巡 → day 2
一月两检一通报 → month 2 ?
月末、季末、年末盘点 → month 1 | quarter 1 | by 12 end
逢月末、季末开展安全检查 → month 1 | quarter 1
单周巡查、双周通报 → week/2 1 | week/2 1
11月、12月、1月每周1次 → week 1 of 11-1
每月1次（除7、8月） → month 1 | by 7, 8 ?
每季度1次，3、6、9、12月 → quarter 1
每季度1次：3月、6月、9月、12月 → quarter 1
上半年结束后15日内 → by 7-15
年后15日内 → event ?
公司注册3年内 → - ?
按周岁计算 → -
验收合格之日起一年内 → event
完善节日检查机制 → -
落实假日巡查制度 → -
落实法定工作日值班检查制度 → -
加强月报审核 → -
上下半年任务衔接 → half-year 1 ?
每年两次（上半年1次、下半年1次） → half-year 1
上半年组织1次培训，下半年组织1次演练 → by 6 end | by 12 end
逢单月组织学习、逢双月组织考试 → by 1, 3, 5, 7, 9, 11 | by 2, 4, 6, 8, 10, 12
日会商、周研判、旬调度、月通报 → day 1 | week 1 | ten-days 1 | month 1
案件发生15日内报告 → event
合同到期30日内 → - ?
坚持重点工作周例会、重大项目月调度、经济运行季分析 → week 1 | month 1 | quarter 1 ?
落实法定工作日检查，做好记录 → -
执行上级当月通报、上月分析 → -
上半年和下半年至少各开展1次督查 → half-year 1+
完善信访月排查、季研判、年总结机制 → month 1 | quarter 1 | year 1
统计月报于次月8日前上报，季报于季后12日前上报 → month 1 @8 | quarter 1 @1-12
全年专题研究党建工作不少于2次，上、下半年各不少于1次 → half-year 1+
主次干道一日四扫，背街小巷一日两扫 → day 4 | day 2
公厕一日两消、每周一次大扫除 → day 2 | week 1
3月、6月、9月、12月的20日前报送 → by 3-20, 6-20, 9-20, 12-20
接到群众举报后24小时内核查 → event
季度终了后10日内，报送执行情况 → quarter 1 @1-10
`
