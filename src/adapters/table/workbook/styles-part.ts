import { escaped } from './escaped.ts'
import type { FormatHandlers } from './book-parts.ts'

/**
 * Date formats that a Chinese Excel has by number and never writes into the file; everywhere else the number means another
 * format. Source: ECMA-376 part 1, 18.8.30, the table for zh-cn.
 */
const CHINESE_FORMATS: readonly (readonly [number, string])[] = [
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]

/** Excel's own limit; a longer one would be worked through for every cell. */
const MAX_CODE = 255

/** xl/styles.xml with nothing but number formats. */
export function stylesPart({ codes, cellFormats }: FormatHandlers): string {
  const all = new Map([...CHINESE_FORMATS, ...codes])
  const formats = [...all]
    .filter(([, code]) => code.length <= MAX_CODE)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
  const cells = cellFormats.map((id) => `<xf numFmtId="${id}"/>`)
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts>${formats.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
  )
}
