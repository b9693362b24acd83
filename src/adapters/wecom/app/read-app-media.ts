import type { AttachmentContent } from '../../../ports/channel.ts'
import type { AppApi } from './app-api.ts'
import type { ReadByMediaId } from './app-body.ts'

/** Fetches a file of a message by its media id, which is good for three days. */
export function readAppMedia(api: AppApi): ReadByMediaId {
  return (mediaId) => async (mostBytes) => {
    const fetched = await api.media(mediaId, mostBytes)
    if (fetched?.kind !== 'answered')
      return fetched?.reason === 'too-large' ? { kind: 'too-large' } : unreadable('下载不了')
    // What went wrong comes as JSON, with HTTP status 200 as well.
    const isFile = fetched.status === 200 && !String(fetched.headers['content-type']).includes('json')
    return isFile ? { kind: 'content', bytes: fetched.bytes } : unreadable('企业微信已没有这个文件')
  }
}

function unreadable(reason: string): AttachmentContent {
  return { kind: 'unreadable', reason }
}
