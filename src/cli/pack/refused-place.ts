import { DubanError } from '../../errors.ts'

/** The sentence for a place that cannot be written to; what is no trouble of the file system stays as it is. */
export function refusedPlace(path: string, cause: unknown): unknown {
  const code =
    typeof cause === 'string' ? cause : cause instanceof Error && 'code' in cause ? cause.code : null
  if (cause instanceof DubanError || typeof code !== 'string') return cause
  const message =
    code === 'EEXIST' || code === 'ENOTEMPTY'
      ? `${path} 已经存在，没有覆盖：请换一个名字，或先把它移走`
      : code === 'ENOSPC'
        ? `磁盘已满，${path} 没有写完：请腾出空间后再试`
        : `写不了 ${path}：请检查文件夹是否存在、是否有权限`
  return new DubanError('file-unreadable', message, { at: path, cause })
}
