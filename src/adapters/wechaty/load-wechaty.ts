import type { Wechaty, WechatyOptions } from 'wechaty'
import { DubanError } from '../../errors.ts'

export interface WechatySettings {
  /** Package of the puppet. */
  puppet: string
  /** Handed to the puppet as they are. */
  options: Record<string, unknown>
}

/**
 * The package is large and wanted by few: it is loaded here, and comes with the installation only if asked for.
 * Fails with `channel-unsupported`.
 */
export async function loadWechaty({ puppet, options }: WechatySettings): Promise<Wechaty> {
  // Its own log would put messages on the screen.
  process.env['WECHATY_LOG'] ??= 'silent'
  const { WechatyBuilder } = await installed()
  if (!isPuppetName(puppet)) throw missing(puppet)
  return WechatyBuilder.build({ puppet, puppetOptions: options })
}

async function installed() {
  try {
    return await import('wechaty')
  } catch (error) {
    throw missing('wechaty', error)
  }
}

/** Whether the package is one of a puppet, and there. */
function isPuppetName(name: string): name is Extract<WechatyOptions['puppet'], string> {
  try {
    import.meta.resolve(name)
    return name.includes('wechaty-puppet-')
  } catch {
    return false
  }
}

function missing(name: string, cause?: unknown): DubanError {
  const message = `配置了 wechaty 渠道，但没有安装 ${name}：请在督办的文件夹里运行 npm i ${name}，再启动。`
  return new DubanError('channel-unsupported', message, { at: 'channels', cause })
}
