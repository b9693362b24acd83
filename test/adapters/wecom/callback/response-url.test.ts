import { expect, test } from 'vitest'
import { responseUrl } from '../../../../src/adapters/wecom/callback/response-url.ts'

const WECOM = 'https://qyapi.weixin.qq.com'
const LOCAL = 'http://127.0.0.1:9000'
const PATH = '/cgi-bin/aibot/response?response_code=x'

test.each([
  ['WeCom’s own', `${WECOM}${PATH}`, WECOM, true],
  ['WeCom’s own during a test', `${WECOM}${PATH}`, LOCAL, true],
  ['another path of WeCom', `${WECOM}/cgi-bin/webhook/send?key=x`, WECOM, false],
  ['another host', `https://example.com${PATH}`, WECOM, false],
  ['a host that looks alike', `https://qyapi.weixin.qq.com.example.com${PATH}`, WECOM, false],
  ['a user name before another host', `https://qyapi.weixin.qq.com@example.com${PATH}`, WECOM, false],
  ['a user name', `https://a@qyapi.weixin.qq.com${PATH}`, WECOM, false],
  ['another port', `https://qyapi.weixin.qq.com:8443${PATH}`, WECOM, false],
  ['without encryption', `http://qyapi.weixin.qq.com${PATH}`, WECOM, false],
  ['loopback', `${LOCAL}${PATH}`, WECOM, false],
  ['loopback during a test', `${LOCAL}${PATH}`, LOCAL, true],
  ['another path on loopback', `${LOCAL}/`, LOCAL, false],
  ['a file', `file://${PATH}`, WECOM, false],
  ['no address', 'nonsense', WECOM, false],
  ['nothing', undefined, WECOM, false],
])('%s', (_what, text, base, allowed) => {
  expect(responseUrl(text, base) !== null).toBe(allowed)
})
