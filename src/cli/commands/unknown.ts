import { refuseUnknownHome, settingsOf } from '../open.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'

/** What people tried in vain, the newest first; needs no lock. */
export async function listUnknown(options: GlobalOptions): Promise<void> {
  await refuseUnknownHome(options)
  const { unknown } = await settingsOf(options)
  const sentences = (await unknown?.list()) ?? []
  print(options.json === true, sentences, () =>
    sentences.length === 0
      ? '目前没有没听懂的话。'
      : sentences.map(({ text, times }) => `${times > 1 ? `（${times}次）` : ''}${text}`).join('\n'),
  )
}
