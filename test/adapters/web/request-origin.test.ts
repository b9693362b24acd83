import { describe, expect, it } from 'vitest'
import { hostName, isOwnOrigin } from '../../../src/adapters/web/request-origin.ts'
import { isLoopback } from '../../../src/loopback.ts'

describe('the name in a Host header', () => {
  it.each([
    ['127.0.0.1:8080', '127.0.0.1', true],
    ['localhost', 'localhost', true],
    ['LOCALHOST:80', 'localhost', true],
    ['[::1]:8080', '::1', true],
    ['127.8.9.1', '127.8.9.1', true],
    ['evil.example:8080', 'evil.example', false],
    ['127.0.0.1.evil.example', '127.0.0.1.evil.example', false],
    ['localhost.evil.example', 'localhost.evil.example', false],
    ['192.168.1.5:8080', '192.168.1.5', false],
  ])('%s is %s', (host, name, leadsHere) => {
    expect(hostName(host)).toBe(name)
    expect(isLoopback(name)).toBe(leadsHere)
  })

  it.each([undefined, '', 'a b', 'localhost/evil', 'user@localhost', 'localhost:99999'])(
    '%s is no host',
    (host) => expect(hostName(host)).toBeNull(),
  )
})

describe('a request comes from our own page', () => {
  const host = '127.0.0.1:8080'
  it.each([
    ['a program that is no browser', { host }, true],
    ['our page', { host, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }, true],
    ['our page behind a proxy that speaks https', { host, origin: 'https://127.0.0.1:8080' }, true],
    ['an address typed by the person', { host, 'sec-fetch-site': 'none' }, true],
    ['a foreign page', { host, origin: 'https://evil.example' }, false],
    ['a foreign page by its own account', { host, 'sec-fetch-site': 'cross-site' }, false],
    ['another server on this machine', { host, origin: 'http://127.0.0.1:9999' }, false],
    ['another name of the same site', { host, 'sec-fetch-site': 'same-site' }, false],
    ['a sandboxed frame', { host, origin: 'null' }, false],
    ['an origin without a host to compare', { origin: 'http://127.0.0.1:8080' }, false],
  ])('%s', (_who, headers, isOwn) => expect(isOwnOrigin(headers)).toBe(isOwn))
})
