import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/adapters/table/text-table.ts'
import { readDuties, type TableReading } from '../../src/table/read-duties.ts'
import { inAssignments, inCadences } from './in-words.ts'

const HEADER = '某区重点任务分解表\n\t措施\t内容\t任务\t要点\t责任单位\n'

const read = (text: string): TableReading => readDuties(textTable(text))

/** One section with one key task; the points as text and unit cell. */
function oneTask(task: string, ...points: string[]): TableReading {
  const cells = points.map((point, index) => `\t（${index + 1}）${point}\n\t办公室\n\n`)
  return read(`${HEADER}\n\t一、总体要求\n\t内容\n\t1.${task}\n${cells.join('')}`)
}

describe('rows', () => {
  test('cells may hold several lines, blank ones too', () => {
    const { duties } = read(
      `${HEADER}\n\t一、总体\n要求\n\t内容\n\t1.落实\n责任。\n\t（1）建立\n\n 机制。\n\t办公室\n`,
    )
    expect(duties).toMatchObject([
      { no: 1, text: '建立机制。', section: '一、总体要求', task: { no: 1, text: '落实责任。' } },
    ])
  })

  test('full-width numbers and brackets count', () => {
    const { duties } = read('\t１．任务\n\t(１２)要点\n\t办公室\n')
    expect(duties).toMatchObject([{ no: 12, text: '要点', task: { no: 1, text: '任务' } }])
  })

  test('a point without a tab before it begins inside its task or behind stray marks', () => {
    const { duties, warnings } = read('\t1.任务\n（1）甲\n\t办公室\n\t2.任务\n\t。\n（2）乙\n\t安全站\n')
    expect(duties.map((duty) => [duty.no, duty.text, duty.task?.no])).toEqual([
      [1, '甲', 1],
      [2, '乙', 2],
    ])
    expect(duties.map((duty) => inAssignments(duty.assignments))).toEqual([['办公室'], ['安全站']])
    expect(warnings).toEqual([])
  })

  test('a section without a tab begins inside the unit cell above', () => {
    const { duties } = read(
      '\t一、甲\n\t文\n\t1.任务\n\t（1）要点\n\t办公室\n二、乙\n\t文\n\t2.任务\n\t（2）要点\n\t安全站\n',
    )
    expect(duties.map((duty) => duty.section)).toEqual(['一、甲', '二、乙'])
    expect(inAssignments(duties[0]!.assignments)).toEqual(['办公室'])
  })

  test('numbered lines inside a point or a task are its own list', () => {
    const { duties, warnings } = read('\t1.任务：\n1.甲\n2.乙\n\t（1）要点：\n（1）丙\n（2）丁\n\t办公室\n')
    expect(duties.map((duty) => duty.text)).toEqual(['要点：（1）丙（2）丁'])
    expect(duties[0]?.task?.text).toBe('任务：1.甲2.乙')
    expect(warnings).toEqual([])
  })

  test('a line that looks like a point out of turn is reported', () => {
    const { duties, warnings } = read('\t1.任务\n（7）甲\n\t（1）要点\n\t办公室\n')
    expect(duties).toHaveLength(1)
    expect(warnings.map((warning) => warning.at)).toEqual(['第 2 行'])
  })

  test('a cell that belongs nowhere is reported, stray punctuation is not', () => {
    const { warnings } = read('\t1.任务\n\t（1）要点\n\t办公室\n\t。\n\t\n\t不知何处的文字\n')
    expect(warnings).toEqual([
      {
        at: '第 6 行',
        message: '这一格“不知何处的文字”不知道属于哪一条，没有读入；请核对原表。',
      },
    ])
  })

  test('runs of empty cells and export marks change nothing', () => {
    const { duties, warnings } = read(
      '\t1.任务\n\t（1）要点\n\t[bookmark: _x1]办公室\n\t\n\t\n\t\n\t（2）要点\n\t安全站\n',
    )
    expect(duties.map((duty) => inAssignments(duty.assignments))).toEqual([['办公室'], ['安全站']])
    expect(warnings).toEqual([])
  })

  test('a row may stand on one line', () => {
    const { duties } = read(
      '表\n措施\t任务\t要点\t单位\n一、甲\t1.任务\t（1）要点\t办公室\n\n\t\t（2）要点\t安全站\n',
    )
    expect(duties.map((duty) => [duty.section, duty.task?.no, duty.no])).toEqual([
      ['一、甲', 1, 1],
      ['一、甲', 1, 2],
    ])
  })

  test('an empty unit cell is not filled in', () => {
    const { duties, warnings } = read('\t1.任务\n\t（1）甲\n\t办公室\n\t（2）乙\n\t\n\t（3）丙\n\t\n')
    expect(duties.map((duty) => inAssignments(duty.assignments))).toEqual([['办公室'], [], []])
    expect(warnings).toEqual([
      { at: '操作要点（2）', message: '责任单位为空，上一行（1）是“办公室”，请确认是否相同。' },
      { at: '操作要点（3）', message: '责任单位为空，请补上责任单位后重新导入。' },
    ])
  })

  test('units that are not listed are said once for the table, and hold up nobody who is named', () => {
    const { duties, warnings } = read(
      '\t1.任务\n\t（1）甲\n\t办公室等\n\t（2）乙\n\t安全站\n\t（3）丙\n\t安全站等部门负责\n',
    )
    expect(duties.map((duty) => duty.warnings)).toEqual([[], [], []])
    expect(warnings).toEqual([
      {
        at: '全表',
        message: '第 1、3 项的责任单位写有“等”字，其余单位没有列出：写明的单位照常提醒，其余的请补上。',
      },
    ])
  })

  test('so are several units in a bracket, which may be further names or those who do the work', () => {
    const { duties, warnings } = read(
      '\t1.任务\n\t（1）甲\n\t县委统战部（县民宗局、县侨办）\n\t（2）乙\n\t安全站（安监办）\n',
    )
    expect(duties.map((duty) => inAssignments(duty.assignments))).toEqual([
      ['县委统战部'],
      ['安全站（安监办）'],
    ])
    expect(duties.map((duty) => duty.warnings)).toEqual([[], []])
    expect(warnings).toEqual([
      {
        at: '全表',
        message:
          '第 1 项责任单位括号里的单位（“县民宗局、县侨办”）没有算作责任单位：括号前的单位照常提醒，有遗漏请补上。',
      },
    ])
  })

  test('persons beside a unit and the share of each are not kept, and that is said once', () => {
    const { duties, warnings } = read(
      '\t1.任务\n\t（1）甲\n\t办公室 张伟\n\t（2）乙\n\t建管科（负责老旧小区）、物业科（负责背街小巷）\n',
    )
    expect(duties.map((duty) => inAssignments(duty.assignments))).toEqual([['办公室'], ['建管科', '物业科']])
    expect(duties.map((duty) => duty.warnings)).toEqual([[], []])
    expect(warnings).toEqual([
      {
        at: '全表',
        message:
          '第 1、2 项责任单位里的人名或分工说明（“张伟”、“负责老旧小区”、“负责背街小巷”）没有登记：写明的单位照常提醒。',
      },
    ])
  })

  test('repeated numbers are replaced by 1 to n', () => {
    const { duties, warnings } = read('\t1.任务\n\t（1）甲\n\t办公室\n\t2.任务\n\t（1）乙\n\t安全站\n')
    expect(duties.map((duty) => duty.no)).toEqual([1, 2])
    expect(warnings.map((warning) => warning.at)).toEqual(['全表'])
  })

  test('a table without anything numbered has no duties and says so', () => {
    const { duties, warnings } = read('通知\n\t甲\t乙\n')
    expect(duties).toEqual([])
    expect(warnings).toHaveLength(1)
  })
})

describe('title and year', () => {
  test('the title is the line that names a table', () => {
    expect(read('附件2\n某局文件\n2026年重点任务分解表\n\t1.任务\n').title).toBe('2026年重点任务分解表')
  })

  test.each([
    ['在2026年5月上旬前完成', 2026],
    ['落实〔2018〕47号文件', null],
    ['总结2021年度工作', null],
    ['5月底前完成', null],
  ])('%s names %s', (task, year) => {
    expect(oneTask(task, '要点').year).toBe(year)
  })

  test('of several years the most frequent is taken, with a warning', () => {
    const { year, warnings } = oneTask('在2026年5月底前', '2026年6月底前', '2027年6月底前')
    expect(year).toBe(2026)
    expect(warnings.map((warning) => warning.at)).toEqual(['全表'])
  })

  test('the title counts where no deadline names a year', () => {
    expect(read('2026年任务分解表\n\t1.任务\n\t（1）要点\n\t办公室\n').year).toBe(2026)
  })
})

describe('time words of the key task', () => {
  const cadences = (reading: TableReading): string[][] =>
    reading.duties.map((duty) => inCadences(duty.cadences))

  test('the single quota or deadline goes to the points without any', () => {
    const reading = oneTask('每月开展1次检查。', '制定方案。', '建立制度。')
    expect(cadences(reading)).toEqual([['month 1 (每月开展1次)'], ['month 1 (每月开展1次)']])
    expect(reading.duties[0]?.cadences[0]).toMatchObject({ origin: 'task' })
    expect(reading.duties[0]?.warnings).toEqual([])
  })

  test('not where a sibling has taken it up', () => {
    expect(cadences(oneTask('在2026年5月上旬前完成。', '5月底，制定方案。', '建立制度。'))).toEqual([
      ['by 5 end (5月底)'],
      ['unspecified'],
    ])
  })

  test('several leave a question', () => {
    const reading = oneTask('每月检查，6月底前总结。', '制定方案。')
    expect(cadences(reading)).toEqual([['unspecified']])
    expect(reading.duties[0]?.warnings).toEqual([
      '要点本身没有写时间；重点任务1写有“每月”、“6月底前”，请确认是否适用。',
    ])
  })

  test('standing and event words stay with the task', () => {
    expect(cadences(oneTask('常态化推进。', '制定方案。'))).toEqual([['unspecified']])
    expect(cadences(oneTask('重大活动期间检查。', '制定方案。'))).toEqual([['unspecified']])
  })

  test('a point with its own words keeps them', () => {
    expect(cadences(oneTask('每月检查。', '每周检查。'))).toEqual([['week 1 (每周)']])
  })
})

describe('hostile tables', () => {
  test('2,000 rows are read right', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const no = index + 1
      return `\t\n\t\n\t${no}.（第${no}点）落实责任。\n\t（${no}）每季度组织${(index % 9) + 1}次检查。\n\t单位${no}科、办公室牵头\n\n`
    })
    const { duties, warnings } = read(HEADER + rows.join(''))
    expect(duties).toHaveLength(2000)
    expect(warnings).toEqual([])
    expect(duties[1999]).toMatchObject({ no: 2000, task: { no: 2000 } })
    expect(inCadences(duties[1999]!.cadences)).toEqual(['quarter 2 (每季度组织2次)'])
    expect(inAssignments(duties[1999]!.assignments)).toEqual(['牵头 单位2000科', '牵头 办公室'])
  })

  test.each([
    '（',
    '“',
    '每月',
    '1次，',
    '和',
    '、',
    '各科室、',
    '。\n',
    '（1）\n',
    '\0',
    '牵头：',
    '〔2018〕',
  ])('a cell of 100 kB of %j is read', (piece) => {
    const cell = piece.repeat(Math.ceil(100_000 / piece.length))
    const { duties } = read(`\t1.任务${cell}\n\t（1）要点${cell}\n\t${cell}\n\t（2）每月检查\n\t办公室\n`)
    expect(duties.at(-1)).toMatchObject({ text: '每月检查', assignments: [{ name: '办公室' }] })
  })

  test('any text at all is read without an exception, with unique numbers and at least one cadence each', () => {
    const piece = fc.constantFrom(
      '\t',
      '\n',
      '（1）',
      '2.',
      '一、',
      '每月',
      '牵头',
      '，',
      '、',
      '（',
      '”',
      '\0',
      '5月底',
      '各',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
        const { duties } = read(pieces.join(''))
        expect(new Set(duties.map((duty) => duty.no)).size).toBe(duties.length)
        expect(duties.every((duty) => duty.cadences.length > 0)).toBe(true)
      }),
    )
  })
})
