import { expect, test } from 'vitest'
import { readSignedQuery } from '../../../../src/adapters/wecom/callback/signed-query.ts'

const SIGNED = 'msg_signature=s&timestamp=1&nonce=n'
const READ = { signature: 's', timestamp: '1', nonce: 'n' }

test.each([
  ['in the usual order', `/p?${SIGNED}`, { ...READ, echo: null }],
  ['in any other, among others', '/p?nonce=n&x=y&timestamp=1&&msg_signature=s', { ...READ, echo: null }],
  ['escaped', `/p?${SIGNED}&echostr=a%2Bb%2Fc%3D%3D`, { ...READ, echo: 'a+b/c==' }],
  ['a plus sign as it is', `/p?${SIGNED}&echostr=a+b/c==`, { ...READ, echo: 'a+b/c==' }],
  [
    'a plus sign that became a blank on the way',
    `/p?${SIGNED}&echostr=a%20b/c==`,
    { ...READ, echo: 'a+b/c==' },
  ],
  ['one missing', '/p?msg_signature=s&timestamp=1', null],
  ['none', '/p', null],
  ['a broken escape', `/p?${SIGNED}&echostr=%E4%A`, null],
  ['beyond all measure', `/p?${SIGNED}&echostr=${'a'.repeat(2000)}`, null],
])('%s', (_how, url, query) => {
  expect(readSignedQuery(url)).toEqual(query)
})
