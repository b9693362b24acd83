import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')

export interface SourceFile {
  /** Path below src/, with slashes: domain/duty/duty.ts */
  path: string
  text: string
  imports: Import[]
}

export interface Import {
  /** Path below src/ for our own files, the specifier itself for packages. */
  target: string
  own: boolean
  typeOnly: boolean
}

/** Every source file with what it imports, read as text. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const file = join(SRC, name)
      const text = readFileSync(file, 'utf8')
      return { path: name.replaceAll('\\', '/'), text, imports: importsOf(file, text) }
    })
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^\s*import\s+'([^']+)'/gm

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    const own = specifier.startsWith('.')
    const target = own ? relative(SRC, resolve(dirname(file), specifier)).replaceAll('\\', '/') : specifier
    return { target, own, typeOnly: match[1] !== undefined }
  })
}
