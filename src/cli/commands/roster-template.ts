import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { DubanError } from '../../errors.ts'
import { type GlobalOptions, REPOSITORY } from '../options.ts'
import { print } from '../output.ts'
import { refusedPlace } from '../pack/refused-place.ts'

const KINDS = ['.xlsx', '.csv']

/** Copies the contact list's template to where it can be filled in; what is there already stays as it is. */
export async function writeRosterTemplate(options: GlobalOptions, file = '通讯录模板.xlsx'): Promise<void> {
  const kind = extname(file).toLowerCase()
  if (!KINDS.includes(kind)) {
    throw new DubanError('usage', `模板只有 .xlsx 和 .csv 两种，请把文件名写成以其中一种结尾，而不是 ${file}`)
  }
  const path = resolve(file)
  try {
    await copyFile(join(REPOSITORY, `seeds/roster-template${kind}`), path, constants.COPYFILE_EXCL)
  } catch (error) {
    throw refusedPlace(path, error)
  }
  print(options.json === true, { file: path }, () => {
    return `已写出通讯录模板：${path}\n每人填一行，填好后运行 roster import 读入；自己的通讯录列名照常用叫法写也能读。`
  })
}
