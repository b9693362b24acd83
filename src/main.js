// The only JavaScript of the sources: node strips TypeScript at every run except from its cache of compiled code,
// which the first file has to switch on. In TypeScript it would cost every command the loading of the stripper.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/duban'))
const { runCommandLine } = await import('./cli/run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
