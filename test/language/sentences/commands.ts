/** Who says what after what, and what it changes. `setup` lines are said by `linxiao` unless they name somebody: `chenli: …`. */
export interface Row {
  who: string
  setup: readonly string[]
  text: string
  effects: readonly string[]
}

const ADMIN = 'zhangduban'
const row =
  (who: string, ...setup: string[]) =>
  (text: string, ...effects: string[]): Row => ({ who, setup, text, effects })

const office = row('linxiao')
const safety = row('chenli')
const admin = row(ADMIN)
const asked10 = ['postponement-requested 10.1 安全站', 'postponement-requested 10.2 安全站']
const asked2 = 'postponement-requested 2 办公室'

/** 2 is due on 31 December and so are 16 and 37; 10 has two parts, both due on 30 November. Today is Tuesday 24 November. */
export const POSTPONING: readonly Row[] = [
  safety('10延期到12月5日，领导出差', ...asked10),
  safety('延期 10 到12月5日 因领导出差', ...asked10),
  safety('延期10到12月5日', ...asked10),
  safety('10申请延期到12月5日', ...asked10),
  safety('申请延期10到12月5日，材料还没齐', ...asked10),
  safety('请把10延期至12月5日', ...asked10),
  safety('第10项延期到下周五', ...asked10),
  safety('10推迟到12月5号前完成', ...asked10),
  safety('10延到12月底', ...asked10),
  safety('10延期到下个月10日', ...asked10),
  safety('10延期到年底。', ...asked10),
  safety('因领导出差，10延期到12月5日', ...asked10),
  safety('安全站的10延期到12月5日', ...asked10),
  safety('10.1延期到12月5日', asked10[0]!),
  safety('16完成，10延期到下周五', 'completed 16 安全站', ...asked10),
  safety('10延期到12月5日，16已完成', ...asked10, 'completed 16 安全站'),
  office('2申请延到2027年1月15日', asked2),
  office('2延期到1月15日，谢谢', asked2),
  office('2延期到2027-1-15 还没盖章', asked2),
  office('2延期到2027年1月15日，56也是', asked2),
  admin('2延期到2027年1月15日', 'postponed 2 办公室'),
  admin('安全站的10延期到12月5日', 'postponed 10.1 安全站', 'postponed 10.2 安全站'),
  // Traps
  office('2延期到12月5日'),
  office('2延期到11月20日'),
  office('2延期到2月30日'),
  office('2能延期到2027年1月15日吗'),
  office('2延期到2027年1月15日，可以吗'),
  office('2延期到2027年1月15日？'),
  office('2不延期到2027年1月15日'),
  office('2没有延期到2027年1月15日'),
  office('2明天延期到2027年1月15日'),
  office('2打算延期到2027年1月15日'),
  office('如果领导同意，2延期到2027年1月15日'),
  office('领导说，2延期到2027年1月15日'),
  office('听说2延期到2027年1月15日'),
  office('转发：2延期到2027年1月15日'),
  office('他说“2延期到2027年1月15日”'),
  office('2延期到2027年1月15日，算了'),
  office('2延期到2027年1月15日，不对，是3'),
  office('2延期到2027年1月15日了'),
  office('2完成，2延期到2027年1月15日'),
  office('2延期'),
  office('2延期一周'),
  office('10延期到12月5日'),
  office('代安全站10延期到12月5日'),
  office('67延期到12月5日'),
  admin('10延期到12月5日'),
  row('linxiao', '完成 2')('2延期到2027年1月15日'),
]

const asking = (text: string, ...effects: string[]) =>
  row(ADMIN, 'chenli: 10.1延期到12月5日')(text, ...effects)
const askingTwo = row(ADMIN, 'chenli: 10.1延期到12月5日', '2延期到2027年1月15日')
const granted = 'postponed 10.1 安全站'

export const ANSWERING: readonly Row[] = [
  asking('同意', granted),
  asking('同意延期', granted),
  asking('同意。', granted),
  asking('批准', granted),
  asking('同意 10', granted),
  asking('同意延期 10', granted),
  asking('同意延期10.1', granted),
  asking('同意10延期', granted),
  asking('同意10的延期申请', granted),
  asking('10同意', granted),
  asking('10.1同意延期', granted),
  asking('批准10延期', granted),
  asking('同意安全站的10延期', granted),
  askingTwo('同意 2', 'postponed 2 办公室'),
  askingTwo('同意2、10', 'postponed 2 办公室', granted),
  // Declined: the deadline stays, so nothing is changed for scripts.
  asking('不同意'),
  asking('不同意 10'),
  asking('不同意延期 10，必须月底前完成'),
  // Traps
  askingTwo('同意'),
  asking('同意吗'),
  asking('同意？'),
  asking('都同意就好了'),
  asking('还没同意'),
  asking('明天同意10'),
  asking('同意 2'),
  asking('同意10，开玩笑的'),
  asking('领导同意10'),
  asking('同意意见'),
  asking('2完成了同意'),
  row('linxiao', 'chenli: 10.1延期到12月5日')('同意 10'),
  row('chenli', 'chenli: 10.1延期到12月5日')('同意'),
  admin('同意'),
]

const reported = row(ADMIN, '完成 2')
const verified = 'verified 2 办公室'
const returned = 'returned 2 办公室'

export const JUDGING: readonly Row[] = [
  reported('核验2通过', verified),
  reported('核验 2 通过', verified),
  reported('2核验通过', verified),
  reported('核验通过2', verified),
  reported('核验通过 2', verified),
  reported('审核2通过', verified),
  reported('第2项审核通过', verified),
  reported('第二项验收通过。', verified),
  reported('请核验2通过', verified),
  reported('2的报送核验通过', verified),
  reported('核验办公室的2通过', verified),
  row(ADMIN, '完成 2', '完成 56')('核验2、56通过', verified, 'verified 56 办公室'),
  reported('退回2，材料不全', returned),
  reported('退回 2 材料不全', returned),
  reported('退回2材料不全', returned),
  reported('退回2', returned),
  reported('2退回，缺会议纪要', returned),
  reported('把2退回，还没盖章', returned),
  reported('打回2：缺照片', returned),
  reported('驳回第2项 没有签字', returned),
  reported('2退回重报', returned),
  reported('核验2通过，谢谢', verified),
  // Traps
  reported('核验2通过了吗'),
  reported('核验2通过？'),
  reported('核验2不通过'),
  reported('核验2没通过'),
  reported('2没有核验通过'),
  reported('明天核验2通过'),
  reported('准备核验2'),
  reported('核验2项通过'),
  reported('如果材料齐了，核验2通过'),
  reported('核验2通过，算了'),
  reported('核验 2'),
  reported('不要退回2'),
  reported('退回2吗'),
  reported('2被退回了'),
  reported('2退回来了'),
  reported('退回2份材料'),
  reported('转发：退回2，材料不全'),
  reported('听说，退回2'),
  reported('退回3，材料不全'),
  row('linxiao', '完成 2')('核验2通过'),
  row('linxiao', '完成 2')('退回2，材料不全'),
  admin('核验2通过'),
  admin('退回2，材料不全'),
  row(ADMIN, '完成 2', `${ADMIN}: 核验2通过`)('核验2通过'),
  row(ADMIN, '完成 2', `${ADMIN}: 退回2`)('退回2'),
]

const moved = 'transferred 37 执法队'

export const TRANSFERRING: readonly Row[] = [
  admin('37转给执法队', moved),
  admin('转办 37 给执法队', moved),
  admin('转办37给执法大队', moved),
  admin('37转办给执法队', moved),
  admin('37转办执法队', moved),
  admin('第37项转给执法队办理', moved),
  admin('把37转给执法队', moved),
  admin('请把37交给执法队办理', moved),
  admin('37改由执法队负责', moved),
  admin('行审科的37转给执法队', moved),
  admin('转交37给执法队，职责调整', moved),
  admin('37移交给执法队。', moved),
  admin('37划给执法队', moved),
  admin('办公室的2转给安全站', 'transferred 2 安全站'),
  // Traps
  admin('37转给执法队吗'),
  admin('37转给执法队？'),
  admin('37不转给执法队'),
  admin('37没有转给执法队'),
  admin('37准备转给执法队'),
  admin('37明天转给执法队'),
  admin('37转给执法队，算了'),
  admin('如果可以的话，37转给执法队'),
  admin('听说37转给执法队'),
  admin('转：37转给执法队'),
  admin('37已经转给执法队了'),
  admin('37转给财务科'),
  admin('37转给行审科'),
  admin('67转给执法队'),
  admin('37完成，37转给执法队'),
  row('linxiao')('2转给安全站'),
  row('linxiao')('2这个不归我们管，应该是安全站的'),
  row('yangxue')('37转给执法队'),
  row(ADMIN, 'yangxue: 完成 37')('37转给执法队'),
]

const waived = 'waived 2 办公室'

export const WAIVING: readonly Row[] = [
  admin('不适用 2 今年没有此类任务', waived),
  admin('不适用2，今年没有此类任务', waived),
  admin('2不适用，机构已撤并', waived),
  admin('第2项不适用：机构调整', waived),
  admin('2不适用 没有这项业务', waived),
  admin('免办2，上级已取消', waived),
  admin('2免办，职能划转', waived),
  admin('办公室的2不适用，职能划转', waived),
  admin('请把2不适用，职能划转', waived),
  admin('不适用 2、56，职能划转', waived, 'waived 56 办公室'),
  // Traps
  admin('不适用 2'),
  admin('2不适用'),
  admin('2不适用吗'),
  admin('2是不是不适用'),
  admin('2不适用？职能划转'),
  admin('2没有不适用，职能划转'),
  admin('2可能不适用，职能划转'),
  admin('2不适用这个办法，职能划转'),
  admin('2不适用，算了'),
  admin('如果职能划转，2不适用，等文件'),
  admin('转发：2不适用，职能划转'),
  admin('67不适用，职能划转'),
  office('2不适用，职能划转'),
  office('不适用 2 职能划转'),
  row(ADMIN, '完成 2')('2不适用，职能划转'),
]

export const URGING: readonly Row[] = [
  admin('催办 2', 'urged 2 办公室'),
  admin('催办2', 'urged 2 办公室'),
  admin('催一下2', 'urged 2 办公室'),
  admin('催一下第37项', 'urged 37 行审科'),
  admin('催2', 'urged 2 办公室'),
  admin('催办 纪检组', 'urged 51 纪检组'),
  admin('催一下纪检组', 'urged 51 纪检组'),
  admin('催催纪检组', 'urged 51 纪检组'),
  admin('催办纪检监察组，谢谢', 'urged 51 纪检组'),
  admin('纪检组催一下', 'urged 51 纪检组'),
  admin('请催办纪检组。', 'urged 51 纪检组'),
  // Traps
  admin('催办2吗'),
  admin('催办2？'),
  admin('不要催办2'),
  admin('别催纪检组'),
  admin('明天催办2'),
  admin('2已经催办了'),
  admin('纪检组在催'),
  admin('别催了'),
  admin('催办67'),
  admin('转发：催办2'),
  admin('领导催纪检组了'),
  row('linxiao')('催办2'),
  row('linxiao')('催一下安全站'),
  row('linxiao')('催办逾期'),
  row(ADMIN, `${ADMIN}: 催办2`)('催一下办公室'),
  row(ADMIN, '完成 2')('催办2'),
]
