import { constants, existsSync } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openFileStore, readFileStore } from '../../adapters/store/file-store.ts'
import { emptyState, type State } from '../../domain/obligation/state.ts'
import { DubanError } from '../../errors.ts'
import { note, ok, todo, type Finding } from './finding.ts'

export interface StoreChecked {
  findings: Finding[]
  /** Whether a bot runs on this record now. */
  running: boolean
  /** Null where the record cannot be read. */
  state: State | null
}

/** A year of a busy office is some tens of megabytes; below this a log or a backup fills the disk any day. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024

/** Whether the record can be read and written; who holds its lock is a running bot. */
export async function checkStore(folder: string): Promise<StoreChecked> {
  if (!existsSync(folder)) return checkEmptyHome(dirname(folder))
  try {
    const store = await openFileStore(folder)
    const { state } = store
    await store.close()
    return { findings: [ok('store', '台账能读能写。'), ...(await checkSpace(folder))], running: false, state }
  } catch (error) {
    if (!(error instanceof DubanError)) throw error
    if (error.code !== 'store-locked')
      return { findings: [todo('store', error.message)], running: false, state: null }
    return { ...(await readBeside(folder)), running: true }
  }
}

/** Looking makes no folder. */
async function checkEmptyHome(home: string): Promise<StoreChecked> {
  const finding = await access(home, constants.W_OK).then(
    () => note('store', '还没有台账，第一次启动或导入时建立。'),
    () => todo('store', `不能在 ${home} 里建立台账：请检查文件夹权限。`),
  )
  return { findings: [finding, ...(await checkSpace(home))], running: false, state: emptyState() }
}

async function readBeside(folder: string): Promise<Omit<StoreChecked, 'running'>> {
  try {
    const state = await readFileStore(folder)
    return { findings: [ok('store', '督办正在运行，台账能读。'), ...(await checkSpace(folder))], state }
  } catch (error) {
    if (!(error instanceof DubanError)) throw error
    return { findings: [todo('store', error.message)], state: null }
  }
}

async function checkSpace(folder: string): Promise<Finding[]> {
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    if (free >= LEAST_FREE_BYTES) return []
    const left = Math.floor(free / 1024 / 1024)
    return [todo('disk', `台账所在的磁盘只剩 ${left} MB，写满后记录不进去：请清理磁盘。`)]
  } catch {
    return [note('disk', '看不到磁盘还剩多少空间。')]
  }
}
