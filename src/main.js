// The only JavaScript of the sources: node strips TypeScript at every run except from its cache of compiled code,
// which the first file has to switch on. In TypeScript it would cost every command the loading of the stripper.
// An older node reads this file and nothing behind it, so it says here which one is needed.
import module from 'node:module'
import { join } from 'node:path'

const OLDEST_NODE = 24

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `运行督办助手需要 Node ${OLDEST_NODE}，现在用的是 ${process.version}；请改用 npm start 或 npm run -s duban -- 命令，它们自带合适的版本。`,
  )
  process.exitCode = 1
} else {
  module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/duban'))
  const { runCommandLine } = await import('./cli/run.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2))
}
