import { DubanError } from '../../errors.ts'

/** The one sentence that a person gets for each way in which the record can fail. */

export function damaged(file: string, line: number): DubanError {
  const at = `${file}:${line}`
  return new DubanError(
    'store-damaged',
    `督办台账已损坏（${file} 第 ${line} 行），为免记错没有继续：请停止使用，用最近的备份恢复整个 store 文件夹。`,
    { at },
  )
}

export function incomplete(file: string, has: number, wanted: number): DubanError {
  return new DubanError(
    'store-damaged',
    `督办台账不完整（${file} 只到第 ${has} 号回执，而快照已到第 ${wanted} 号），为免记错没有继续：请用最近的备份恢复整个 store 文件夹。`,
    { at: file },
  )
}

export function tooNew(file: string): DubanError {
  return new DubanError('store-damaged', `${file} 是更新版本的督办写的，本版本读不了：请升级督办后再启动。`, {
    at: file,
  })
}

export function unreadable(file: string, cause: unknown): DubanError {
  return new DubanError(
    'store-damaged',
    `督办台账读不出来（${file}，${reason(cause)}）：请检查磁盘，必要时用最近的备份恢复整个 store 文件夹。`,
    { at: file, cause },
  )
}

export function unwritable(dir: string, cause: unknown): DubanError {
  return new DubanError(
    'store-unwritable',
    `督办记录写不进 ${dir}（${reason(cause)}）：请处理好后重新启动督办，没有收到回执的回复请再发一次。`,
    { at: dir, cause },
  )
}

export function locked(dir: string, holder: string | null): DubanError {
  const who = holder === null ? '' : `（${holder}）`
  return new DubanError(
    'store-locked',
    `另一个督办进程${who}正在使用 ${dir}：请先停掉它，或用 --home 另指一个文件夹。`,
    { at: dir },
  )
}

const REASONS: Partial<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EFBIG: '文件大小到了上限',
  EROFS: '磁盘是只读的',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  ENOTDIR: '这个位置不是文件夹',
  EEXIST: '这个位置不是文件夹',
  EIO: '磁盘读写出错',
  ENOENT: '文件不见了',
}

/** In Chinese. */
export function reason(cause: unknown): string {
  const code = errorCode(cause)
  return (code !== null && REASONS[code]) || `系统错误 ${code ?? String(cause)}`
}

/** ENOSPC, ENOENT …; null for an error that the system did not name. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
