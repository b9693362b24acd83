import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { policyOf } from '../../src/config/policy.ts'
import { configSchema } from '../../src/config/schema.ts'
import { DEFAULT_POLICY } from '../../src/domain/policy.ts'
import { DubanError } from '../../src/errors.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-config-'))
  await mkdir(join(home, 'config'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

const write = (text: string) => writeFile(join(home, 'config/duban.yaml'), text)

/** The lines of the problem list: 'where：what'. */
async function problemsOf(text: string): Promise<string[]> {
  await write(text)
  const error = await loadConfig(home).then(
    () => expect.fail('the file was accepted'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DubanError)) throw error
  expect(error.code).toBe('config-invalid')
  expect(error.at).toBe('config/duban.yaml')
  const [head = '', ...problems] = error.message.split('\n  - ')
  expect(head).toContain(`有 ${problems.length} 处需要修改`)
  return problems
}

describe('every problem says what to write instead', () => {
  test.each([
    ['channels: [{ kind: wecom-aibot }]', 'channels.0.botId：没有填写，应为一段文字（纯数字要加引号）'],
    [
      'channels: [{ kind: wecom-aibot, botId: 12, secret: s }]',
      'channels.0.botId：应为一段文字（纯数字要加引号）',
    ],
    ['channels: [{ kind: wecom-aibot, botId: "", secret: s }]', 'channels.0.botId：不能为空'],
    [
      'channels: [{ kind: wecom }]',
      'channels.0.kind：应为 wecom-aibot、wecom-webhook、wecom-aibot-callback、wecom-app、wechaty 之一',
    ],
    ['web: { port: "a" }', 'web.port：应为数字'],
    ['web: 8080', 'web：应为下面缩进写的几行设置'],
    ['bot: { names: 助手 }', 'bot.names：应为方括号里的一列，如 [甲, 乙]'],
    ['web: { trialChat: yes }', 'web.trialChat：应为 auto、on、off 之一'],
    ['ranking: maybe', 'ranking：应为 true 或 false'],
    ['web: { prot: 80 }', 'web：不认识的设置 prot'],
  ])('%s', async (text, problem) => {
    expect((await problemsOf(text))[0]).toBe(problem)
  })
})

describe('what is not written has its default', () => {
  test('without a file', async () => {
    expect(await loadConfig(home)).toEqual(configSchema.parse({}))
  })

  test.each(['', '# only a comment\n', 'web:\n  port: 8080\n'])('with %j', async (text) => {
    await write(text)
    expect(await loadConfig(home)).toEqual(configSchema.parse({}))
  })

  test('a setting beside it stays', async () => {
    await write('web: { port: 9000 }\nreminders: { ladder: { month: [-5] } }\n')
    const { web, reminders } = await loadConfig(home)
    expect(web).toEqual({ host: '127.0.0.1', port: 9000, trialChat: 'auto' })
    expect(reminders.ladder.month).toEqual([-5])
    expect(reminders.ladder.year).toEqual([-7, -3, -1, 0])
  })

  test('and the rules get the same defaults', () => {
    expect(policyOf(configSchema.parse({}))).toEqual(DEFAULT_POLICY)
  })
})

describe('a wrong file', () => {
  test('gets every problem at once, each with where and what', async () => {
    const problems = await problemsOf(`
timezone: Asia/Chongqin
web: { port: 80800, trialChat: maybe }
reminders: { digestTime: "9:00", ladder: { month: [3] } }
checkIn: day
channels:
  - kind: wecom-aibot
    botId: b
    secret: s
    url: https://example.invalid
`)
    expect(problems.map((problem) => problem.split('：')[0])).toEqual([
      'timezone',
      'web.port',
      'web.trialChat',
      'reminders.digestTime',
      'reminders.ladder.month.0',
      'checkIn',
      'channels.0.url',
    ])
    expect(problems[0]).toContain('Asia/Shanghai')
    expect(problems[3]).toContain('"09:00"')
    for (const problem of problems) expect(problem).toMatch(/[\u4e00-\u9fff]/)
  })

  test.each([
    ['web: { prot: 80 }', 'web：不认识的设置 prot'],
    ['webb: {}\nbots: {}', '文件开头：不认识的设置 webb、bots'],
  ])('%j names the unknown setting', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem])
  })

  test('that is no YAML names the line', async () => {
    const [problem] = await problemsOf('web:\n  port: [\n')
    expect(problem).toMatch(/^第 \d 行：不是合法的 YAML/)
  })

  test('that cannot be read says so', async () => {
    await mkdir(join(home, 'config/duban.yaml'))
    await expect(loadConfig(home)).rejects.toMatchObject({ code: 'config-invalid' })
  })

  test('with times that contradict each other says so', async () => {
    expect(await problemsOf('reminders: { digestTime: "09:00", closingTime: "09:00" }')).toEqual([
      'reminders.closingTime：应晚于 reminders.digestTime',
    ])
  })
})

describe('beyond this machine', () => {
  test.each(['0.0.0.0', '192.168.1.5', '::', 'duban.example.com'])('%s needs a password', async (host) => {
    const [problem] = await problemsOf(`web: { host: "${host}" }`)
    expect(problem).toMatch(/^web\.adminPassword：.*至少 8 个字符/)
  })

  test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('%s needs none', async (host) => {
    await write(`web: { host: "${host}" }`)
    expect((await loadConfig(home)).web.host).toBe(host)
  })

  test('a password of eight characters will do, one of seven will not', async () => {
    await write('web: { host: 0.0.0.0, adminPassword: "12345678" }')
    expect((await loadConfig(home)).web.adminPassword).toBe('12345678')
    expect(await problemsOf('web: { adminPassword: "1234567" }')).toEqual([
      'web.adminPassword：至少 8 个字符',
    ])
  })
})

describe('secrets', () => {
  test('come from the environment', async () => {
    vi.stubEnv('DUBAN_TEST_PASSWORD', 'from the environment')
    await write('web: { host: 0.0.0.0, adminPassword: "${DUBAN_TEST_PASSWORD}" }')
    expect((await loadConfig(home)).web.adminPassword).toBe('from the environment')
  })

  test('a variable that is not set is named', async () => {
    expect(await problemsOf('web: { adminPassword: "${DUBAN_TEST_NOWHERE}" }')).toEqual([
      'web.adminPassword：没有环境变量 DUBAN_TEST_NOWHERE，请在启动前设置',
    ])
  })

  test('come from the first line of a file under the home folder', async () => {
    await writeFile(join(home, 'config/password'), '  from the file \nsecond line\n')
    await write('web: { host: 0.0.0.0, adminPasswordFile: config/password }')
    expect((await loadConfig(home)).web.adminPassword).toBe('from the file')
  })

  test('come from files of channels too, by their whole path', async () => {
    await writeFile(join(home, 'secret'), 'of the bot\n')
    await write(`channels: [{ kind: wecom-aibot, botId: b, secretFile: ${join(home, 'secret')} }]`)
    expect((await loadConfig(home)).channels).toMatchObject([{ secret: 'of the bot' }])
  })

  test('a file that cannot be read is named', async () => {
    const problems = await problemsOf('web: { adminPasswordFile: config/nowhere }')
    expect(problems[0]).toBe('web.adminPasswordFile：读不到文件 config/nowhere')
  })

  test('their values are never printed', async () => {
    vi.stubEnv('DUBAN_TEST_PASSWORD', 'hunter2')
    const problems = await problemsOf('web: { adminPassword: "${DUBAN_TEST_PASSWORD}", port: -1 }')
    expect(problems.join()).not.toContain('hunter2')
  })
})
