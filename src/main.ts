import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs: a command takes half the time, and TypeScript is stripped only once.
enableCompileCache()
const { runCommandLine } = await import('./cli/run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
