import { readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PackSummary } from '../../../src/cli/pack/write-pack.ts'
import { duban, dubanJson, freshHome, NOW, ROSTER_FILE, SEED } from '../../support/duban.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const MINUTES = Buffer.from('会议纪要')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let home: ReturnType<typeof freshHome>
const at = (name: string) => join(home.home, name)
const say = (as: string, text: string, ...files: string[]) =>
  dubanJson(home.home, 'say', '--as', as, text, ...files.flatMap((file) => ['--attach', at(`in/${file}`)]))
const pack = async (...args: string[]) => (await dubanJson(home.home, 'pack', ...args)) as PackSummary

beforeAll(async () => {
  home = freshHome()
  await mkdir(at('in'))
  await writeFile(at('in/现场.png'), PNG)
  await writeFile(at('in/=纪要.txt'), MINUTES)
  await dubanJson(home.home, 'import', SEED, '--year', '2026')
  await dubanJson(home.home, 'roster', 'import', ROSTER_FILE)
  await say('linxiao', '完成 2 已开<b>专题会</b>，见<附件', '现场.png', '=纪要.txt')
  await say('zhangduban', '催办 7')
  await say('zhangduban', '核验 2 通过')
})
afterAll(() => home.remove())

describe('the pack of an item', () => {
  test('is a folder: a document that opens first, the evidence in order, checksums of all', async () => {
    const { missing } = await pack('2', '--out', at('folder'))
    expect(missing).toEqual([])
    expect((await readdir(at('folder'))).sort()).toEqual([
      '00-迎检材料.html',
      '01-20261124-办公室-现场.png',
      '02-20261124-办公室-=纪要.txt',
      'SHA256SUMS.txt',
    ])
    const text = await readFile(at('folder/00-迎检材料.html'), 'utf8')
    const sections = ['一、任务', '二、通知和提醒', '三、办理情况', '四、佐证材料', '五、核验和签收']
    const places = sections.map((head) => text.indexOf(head))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('已开 专题会，见＜附件')
    expect(text).not.toContain('<附件')
    expect(text).toContain('核验通过')
    expect(text).toContain(sha256(MINUTES))
    expect(text).toContain(`<img src="${encodeURIComponent('01-20261124-办公室-现场.png')}"`)
    const sums = await readFile(at('folder/SHA256SUMS.txt'), 'utf8')
    expect(sums).toContain(`${sha256(PNG)}  01-20261124-办公室-现场.png\n`)
    expect(sums).toContain(`${sha256(Buffer.from(text))}  00-迎检材料.html\n`)
  })

  test('says what was said of it, an urging included', async () => {
    await pack('7', '--out', at('urged'))
    expect(await readFile(at('urged/00-迎检材料.html'), 'utf8')).toContain('催办')
  })

  test('is a zip with the same files, and a file that is gone is said and stops nothing', async () => {
    const hash = sha256(MINUTES)
    await rm(at(`store/evidence/${hash.slice(0, 2)}/${hash}`))
    const { missing } = await pack('2', '--out', at('pack.zip'))
    expect(missing).toEqual(['02-20261124-办公室-=纪要.txt'])
    const files = unzipSync(await readFile(at('pack.zip')))
    expect(Object.keys(files).sort()).toEqual([
      '00-迎检材料.html',
      '01-20261124-办公室-现场.png',
      'SHA256SUMS.txt',
    ])
    expect(Buffer.from(files['01-20261124-办公室-现场.png'] ?? [])).toEqual(PNG)
    expect(strFromU8(files['00-迎检材料.html'] ?? new Uint8Array())).toContain('文件不在了，无法附上')
  })

  test('says of content that is not what was recorded that it is not', async () => {
    const hash = sha256(PNG)
    await writeFile(at(`store/evidence/${hash.slice(0, 2)}/${hash}`), 'other')
    expect((await pack('2', '--out', at('altered'))).altered).toEqual(['01-20261124-办公室-现场.png'])
    expect(await readFile(at('altered/00-迎检材料.html'), 'utf8')).toContain('内容与登记时不同')
  })

  test.each([
    [['999'], '没有第 999 项'],
    [['2.7'], '没有第 2.7 项'],
    [['二'], '编号应写成'],
    [['2', '--unit', '安全站'], '不是“安全站”的事项'],
  ])('refuses %j', async (args, sentence) => {
    const { status, stderr } = await duban(home.home, 'pack', ...args, '--out', at('none.zip'), '--now', NOW)
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining(sentence)])
  })

  test('takes the place of nothing, and leaves no half of a zip', async () => {
    await writeFile(at('there.zip'), 'mine')
    const over = await duban(home.home, 'pack', '2', '--out', at('there.zip'), '--now', NOW)
    expect([over.status, over.stderr]).toEqual([1, expect.stringContaining('没有覆盖')])
    expect(await readFile(at('there.zip'), 'utf8')).toBe('mine')
    const full = await duban(home.home, 'pack', '2', '--out', at('in'), '--now', NOW)
    expect([full.status, full.stderr]).toEqual([1, expect.stringContaining('没有覆盖')])
  })
})
