import type { Envelope } from '../callback/signed-endpoint.ts'
import { readXml, textIn, xmlText } from './read-xml.ts'

/** As 自建应用 has it. Source: https://developer.work.weixin.qq.com/document/path/90930 */
export const xmlEnvelope: Envelope = {
  contentType: 'text/xml; charset=utf-8',
  unwrap(body) {
    const root = readXml(body)
    return root?.name === 'xml' ? textIn(root, 'Encrypt') : null
  },
  wrap({ encrypt, signature, timestamp, nonce }) {
    return `<xml><Encrypt>${xmlText(encrypt)}</Encrypt><MsgSignature>${xmlText(signature)}</MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${xmlText(nonce)}</Nonce></xml>`
  },
}
