import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** Stands in for an older node, which is not to be had in a checkout. */
const PRETENDS_TO_BE_20 =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})"

test('an older node is told which one is needed, in one sentence', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', PRETENDS_TO_BE_20, join(ROOT, 'src/main.js'), 'list'],
    { encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^运行督办助手需要 Node 24，.*npm start/)])
})
