import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTaskTable } from '../../src/cli/read-task-table.ts'
import type { TableReading } from '../../src/table/read-duties.ts'
import { inAssignments, inCadences } from './in-words.ts'
import { DUTIES, SECTIONS } from './seed-expected.ts'

const COLLECTIVE = '各负有安全工作职责的科室、单位'

let reading: TableReading

beforeAll(async () => {
  reading = await readTaskTable('seeds/task-table.txt')
})

describe('the seed table', () => {
  test('has its title and year', () => {
    expect(reading.title).toBe('住房城乡建设领域落实“十五条硬措施”开展安全生产大检查重点任务分解表')
    expect(reading.year).toBe(2022)
  })

  test('has 13 sections, 54 key tasks and 66 points', () => {
    expect([...new Set(reading.duties.map((duty) => duty.section))]).toEqual(SECTIONS)
    expect(new Set(reading.duties.map((duty) => duty.task?.no)).size).toBe(54)
    expect(reading.duties.map((duty) => duty.no)).toEqual(DUTIES.map(([no]) => no))
  })

  test.each(DUTIES)('point %i: %s…', (no, begins, ends, length, section, task, units, cadences) => {
    const duty = reading.duties.find((candidate) => candidate.no === no)!
    expect(duty.text.startsWith(begins)).toBe(true)
    expect(duty.text.endsWith(ends)).toBe(true)
    expect(duty.text).toHaveLength(length)
    expect(duty.section).toBe(SECTIONS[section - 1])
    expect(duty.task?.no).toBe(task)
    expect(inAssignments(duty.assignments)).toEqual(
      units.map((unit) => unit.replace('*各负有', `*${COLLECTIVE}`)),
    )
    expect(inCadences(duty.cadences)).toEqual(cadences)
  })

  test('has every text exactly as in the file', async () => {
    const source = (await readFile('seeds/task-table.txt', 'utf8')).replace(/\s/g, '')
    for (const { no, text, task } of reading.duties) {
      expect(source).toContain(`（${no}）${text.replace(/\s/g, '')}`)
      expect(source).toContain(`${task?.no ?? 0}.${task?.text.replace(/\s/g, '') ?? ''}`)
    }
  })

  test('takes no time words over from a key task', () => {
    const origins = reading.duties
      .flatMap((duty) => duty.cadences)
      .map((cadence) => 'origin' in cadence && cadence.origin)
    expect(origins).not.toContain('task')
  })

  test('key tasks keep their citations and numbers inside their texts', () => {
    const task = (no: number): string => reading.duties.find((duty) => duty.task?.no === no)?.task?.text ?? ''
    expect(task(1).startsWith('（66项重点任务第2点）及时组织传达')).toBe(true)
    expect(task(42)).toContain('或延迟举办。49.定期开展执法核查')
  })

  test('names its units in order', () => {
    expect(reading.units).toEqual([
      '办公室',
      '安全站',
      '物业中心',
      '提升中心',
      '执法队',
      '建管科',
      '排水所',
      '消防科',
      '行审科',
      '基建科',
      '纪检组',
    ])
  })

  test('reports the empty unit cell with the row it might inherit from', () => {
    const message = `责任单位为空，上一行（26）是“安全站及${COLLECTIVE}”，请确认是否相同。`
    expect(reading.warnings).toEqual([{ at: '操作要点（27）', message }])
    expect(reading.duties[26]?.assignments).toEqual([])
  })

  test('is in doubt about four points only', () => {
    const doubtful = reading.duties.filter((duty) => duty.warnings.length > 0)
    expect(doubtful.map((duty) => [duty.no, ...duty.warnings])).toEqual([
      [15, '“定期”没有写明多久一次，请确认。'],
      [23, '要点本身没有写时间；重点任务16写有“日周月”，请确认是否适用。'],
      [
        27,
        reading.warnings[0]?.message,
        '“督促整改2个以上”、“协调解决2个以上”并入同一次报送，没有单列，请确认。',
      ],
      [65, '“节点”没有写明是哪些日子，请对照所属重点任务确认。'],
    ])
  })
})
