import type { CallbackKeys, Signed } from '../../../../src/adapters/wecom/crypto/callback-crypto.ts'

export interface Vector {
  name: string
  keys: CallbackKeys
  /** The Java library's vector has no signature. */
  signed: Omit<Signed, 'signature'> & { signature: string | null }
  text: string
  /** 16 ASCII characters. */
  random: string
}

const OFFICIAL: CallbackKeys = {
  token: 'QDG6eK',
  encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  receiverId: 'wx5823bf96d3bd56c7',
}

/** The example of https://developer.work.weixin.qq.com/document/path/90968, Tencent's Java library's, and one for bots. */
export const VECTORS: Vector[] = [
  {
    name: 'the official URL verification',
    keys: OFFICIAL,
    signed: {
      signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
      timestamp: '1409659589',
      nonce: '263014780',
      encrypt: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
    },
    text: '1616140317555161061',
    random: 'c41b64491c2468d0',
  },
  {
    name: 'the official message',
    keys: OFFICIAL,
    signed: {
      signature: '477715d11cdb4164915debcba66cb864d751f3e6',
      timestamp: '1409659813',
      nonce: '1372623149',
      encrypt:
        'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==',
    },
    text: `<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName>
<FromUserName><![CDATA[mycreate]]></FromUserName>
<CreateTime>1409659813</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[hello]]></Content>
<MsgId>4561255354251345929</MsgId>
<AgentID>218</AgentID>
</xml>`,
    random: '0960688932c47ef1',
  },
  {
    name: 'multi-byte text',
    keys: {
      token: 'any',
      encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
      receiverId: 'wxb11529c136998cb6',
    },
    signed: {
      signature: null,
      timestamp: '1409659813',
      nonce: 'nonce',
      encrypt: 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==',
    },
    text: '我是中文abcd123',
    random: 'aaaabbbbccccdddd',
  },
  {
    name: 'a bot, whose receiver id is empty',
    keys: { ...OFFICIAL, receiverId: '' },
    signed: {
      signature: 'f3ed528019a89b91c9255e644525b06a75cdb316',
      timestamp: '1700000000',
      nonce: 'nonce123',
      encrypt: 'sKqRbbiSUnDhFHOvPjtUMXwcNQzHVFNeLGShu75XAxnlReSDiqIMxFSwaGouVQm/TLf+6IgUPvQBjguiS7rgiw==',
    },
    text: '{"msgtype":"text"}',
    random: '0123456789abcdef',
  },
]
