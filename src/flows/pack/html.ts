/** A piece of a page, safe to stand in it. */
export interface Html {
  readonly markup: string
}

type Part = string | Html | readonly Html[]

/** What stands between the words of a template becomes text, unless it is made by this function itself. */
export function html(words: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = words.map((text, index) => text + markupOf(parts[index] ?? ''))
  return { markup: markup.join('') }
}

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Nothing that turns the direction of writing or cannot be seen stays in. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Co}]|(?![\n\t])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (letter) => NAMED[letter] ?? letter)
}

/** Spreadsheet programs open such pages too, and would reckon what begins like a formula. */
export function inert(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}

export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  none: string,
): Html {
  if (rows.length === 0) return html`<p>${none}</p>`
  const cells = (row: readonly (string | Html)[]) =>
    row.map((cell) => html`<td>${typeof cell === 'string' ? inert(cell) : cell}</td>`)
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${cells(row)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

const STYLE = `
  @page { size: A4; margin: 18mm 15mm; }
  body { max-width: 190mm; margin: 0 auto; padding: 16px; color: #1d2129; font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
  h1 { margin: 0; font-size: 22px; text-align: center; }
  h2 { margin: 22px 0 8px; font-size: 16px; break-after: avoid; }
  .made { color: #6b7280; text-align: center; }
  table { width: 100%; border-collapse: collapse; table-layout: auto; }
  th, td { padding: 4px 7px; border: 1px solid #b9bec8; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #f3f4f7; font-weight: 600; white-space: nowrap; }
  .facts th { width: 5em; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  code { font-size: 11px; word-break: break-all; }
  .unbroken { white-space: nowrap; }
  .bad { display: block; color: #a8071a; }
  .sign { display: flex; gap: 12px; margin-top: 36px; }
  .sign span { flex: 1; padding-bottom: 4px; border-bottom: 1px solid #1d2129; }
  figure { margin: 20px 0 0; text-align: center; }
  figure.first { break-before: page; }
  img { max-width: 100%; max-height: 230mm; }
  @media print { body { max-width: none; padding: 0; font-size: 12px; } a { color: inherit; text-decoration: none; } }
`

/** Nothing in it can run or reach out. */
const CONTENT_POLICY =
  "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'"

export function page(title: string, body: readonly Html[]): string {
  const whole = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `
  return whole.markup
}
