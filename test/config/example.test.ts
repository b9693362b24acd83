import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../src/config/load.ts'
import type { Config } from '../../src/config/config.ts'
import { configSchema } from '../../src/config/schema.ts'

const example = await readFile(join(import.meta.dirname, '../../config/duban.example.yaml'), 'utf8')

/** "# " begins an explanation; any other "#" switches a setting off, and `channels` is an empty list for that long. */
const switchedOn = example.replace(/^(\s*)#(?! \S|$)/gm, '$1').replace('channels: []', 'channels:')

/** What the placeholders of the example stand for. */
const ENVIRONMENT = {
  DUBAN_PASSWORD: 'a long password',
  AIBOT_SECRET: 'secret',
  AIBOT_TOKEN: 'token',
  AIBOT_AES_KEY: 'k'.repeat(43),
  OFFICE_WEBHOOK: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
  APP_SECRET: 'secret',
  APP_TOKEN: 'token',
  APP_AES_KEY: 'k'.repeat(43),
  WECHATY_TOKEN: 'token',
}

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-example-'))
  await mkdir(join(home, 'config'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

describe('config/duban.example.yaml', () => {
  test('as it stands is the defaults', () => {
    expect(configSchema.parse(parse(example))).toEqual(configSchema.parse({}))
  })

  test('as it stands shows every setting that has a default', () => {
    expect(leaves(parse(example))).toEqual(leaves(configSchema.parse({})))
  })

  test('with every setting switched on is valid', async () => {
    const config = await loadSwitchedOn()
    expect(config.web.adminPassword).toBe('a long password')
    expect(config.channels.map((channel) => channel.kind).sort()).toEqual([
      'wechaty',
      'wecom-aibot',
      'wecom-aibot-callback',
      'wecom-app',
      'wecom-webhook',
    ])
  })

  test('with every setting switched on shows every setting of the schema and no other', () => {
    const shown = leaves(parse(switchedOn)).map(withoutFreeKeys)
    expect([...new Set(shown)].sort()).toEqual(schemaPaths(z.toJSONSchema(configSchema, { io: 'input' })))
  })
})

async function loadSwitchedOn(): Promise<Config> {
  for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value)
  await writeFile(join(home, 'config/duban.yaml'), switchedOn)
  return loadConfig(home)
}

/** 'web.port', 'channels.wecom-app.token': a channel's settings under its kind; lists are leaves. */
function leaves(value: unknown, path = ''): string[] {
  if (path === 'channels' && Array.isArray(value) && value.length > 0) return value.flatMap(channelLeaves)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value)
    .flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`))
    .sort()
}

function channelLeaves(channel: unknown): string[] {
  const { kind } = z.looseObject({ kind: z.string() }).parse(channel)
  return leaves(channel, `channels.${kind}`)
}

/** Names of chats and a puppet's options are the office's own. */
function withoutFreeKeys(path: string): string {
  return path.replace(/^(channels\.wecom-webhook\.chats|channels\.wechaty\.options)\..*$/, '$1')
}

type JsonSchema = z.core.JSONSchema.BaseSchema

function schemaPaths(schema: JsonSchema): string[] {
  const settings = propertiesOf(schema, '').filter((path) => path !== 'channels')
  const channels = z.custom<JsonSchema>().parse(schema.properties?.['channels'])
  const kinds = z.custom<JsonSchema>().parse(channels.items).oneOf ?? []
  return [...settings, ...kinds.flatMap(kindPaths)].sort()
}

function kindPaths(schema: JsonSchema): string[] {
  const kind = z.object({ const: z.string() }).parse(schema.properties?.['kind']).const
  return propertiesOf(schema, `channels.${kind}`)
}

function propertiesOf(schema: JsonSchema, path: string): string[] {
  if (!schema.properties) return [path]
  return Object.entries(schema.properties).flatMap(([key, child]) =>
    typeof child === 'boolean' ? [] : propertiesOf(child, path === '' ? key : `${path}.${key}`),
  )
}
