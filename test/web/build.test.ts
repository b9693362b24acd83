import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { buildPage } from '../browser/support.ts'

let assets: string
let names: string[]
let index: string
beforeAll(async () => {
  const dir = await buildPage()
  assets = join(dir, 'assets')
  names = await readdir(assets)
  index = await readFile(join(dir, 'index.html'), 'utf8')
})

it('puts the same content, compressed, beside every script and style', async () => {
  const plain = names.filter((name) => /\.(js|css)$/.test(name))
  expect(plain.length).toBeGreaterThan(3)
  for (const name of plain) {
    const content = await readFile(join(assets, name))
    expect(gunzipSync(await readFile(join(assets, `${name}.gz`))).equals(content), name).toBe(true)
  }
})

it('asks no network for anything, and has no script in the page itself', async () => {
  expect(index).not.toMatch(/https?:\/\//)
  expect(index).not.toMatch(/<script(?![^>]*\bsrc=)/)
  const styles = names.filter((name) => name.endsWith('.css'))
  for (const name of styles) expect(await readFile(join(assets, name), 'utf8')).not.toMatch(/@import|url\(/)
})

it('loads at most 320 kB before the page shows', async () => {
  const first = names.filter((name) => name.endsWith('.gz') && index.includes(name.slice(0, -3)))
  const sizes = await Promise.all(first.map(async (name) => (await readFile(join(assets, name))).length))
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(320_000)
})
