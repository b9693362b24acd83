import { readdir } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Bench, Line } from './bench.ts'

/**
 * `npm run bench` runs every NAME.bench.ts in this folder, `npm run bench -- NAME …` those. Exit status 1 where a
 * limit is not met. Figures of different runs are not comparable, lines of one table are.
 */
const ENDING = '.bench.ts'

async function namesOf(wanted: readonly string[]): Promise<string[]> {
  const all = (await readdir(import.meta.dirname))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
  const unknown = wanted.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${all.join(', ')}`)
  return wanted.length > 0 ? [...wanted] : all
}

function printTable(name: string, lines: readonly Line[]): void {
  const rows = lines.map(({ what, figure, beside = '', limit }) => [
    what,
    figure,
    beside,
    limit?.text ?? '',
    limit ? (limit.met ? 'met' : 'NOT MET') : '',
  ])
  const table = [[name, 'figure', 'beside', 'ratio or limit', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  console.log()
}

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`)
for (const name of await namesOf(process.argv.slice(2))) {
  const { bench } = (await import(`./${name}${ENDING}`)) as { bench: Bench }
  const lines = await bench()
  printTable(name, lines)
  if (lines.some(({ limit }) => limit?.met === false)) process.exitCode = 1
}
