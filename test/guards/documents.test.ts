import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../src/errors.ts'
import { ROOT, sourceFiles } from './source-files.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('documents', () => {
  test('docs/errors.md explains exactly the codes that there are', () => {
    const explained = [...read('docs/errors.md').matchAll(/^## `([a-z-]+)`$/gm)].map((match) => match[1])
    expect([...explained].sort()).toEqual([...ERROR_CODES].sort())
  })

  test('every code is used', () => {
    const sources = sourceFiles()
      .filter((file) => file.path !== 'errors.ts')
      .map((file) => file.text)
      .join('\n')
    expect(ERROR_CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([])
  })

  test('links between documents lead somewhere', () => {
    const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownBelow('docs')]
    const broken = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
        .map((match) => decodeURI(match[1]!))
        .filter((target) => !existsSync(join(ROOT, document, '..', target)))
        .map((target) => `${document} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  test('the commands of the READMEs are scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].flatMap((document) =>
      [...read(document).matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1]!),
    )
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

describe('the repository', () => {
  test('keeps to its top level', () => {
    const known = [
      'src',
      'config',
      'seeds',
      'store',
      'test',
      'docs',
      'dist',
      'node_modules',
      'package.json',
      'package-lock.json',
    ]
    const files = [
      'tsconfig.json',
      'README.md',
      'README.zh-CN.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
    ]
    const tools = ['eslint.config.js', 'vitest.config.ts']
    const strays = readdirSync(ROOT).filter(
      (name) => !name.startsWith('.') && ![...known, ...files, ...tools].includes(name),
    )
    expect(strays).toEqual([])
  })

  test('records no download addresses', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/)
  })
})

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}
