import type { ErrorCode } from '../../errors.ts'

/** Why a file cannot be read: a code and one Chinese sentence. `readTableFile` adds which file it was. */
export class FileProblem extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.name = 'FileProblem'
    this.code = code
  }
}

export function damaged(cause?: unknown): FileProblem {
  const message = '文件已损坏或不完整：请用 Word、Excel 或 WPS 打开确认内容完好，另存一份后再导入。'
  return new FileProblem('table-unrecognised', message, cause)
}

export function tooMuch(what: string): FileProblem {
  return new FileProblem('table-unrecognised', `文件内容过大（${what}）：请只保留任务分解表，另存后再导入。`)
}

export function encrypted(): FileProblem {
  return new FileProblem('file-unsupported', '文件有密码保护：请用密码打开，取消密码后另存，再导入。')
}

export function empty(): FileProblem {
  return new FileProblem('table-unrecognised', '文件里没有文字：请确认选对了文件。')
}
