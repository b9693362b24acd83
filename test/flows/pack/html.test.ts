import { expect, test } from 'vitest'
import { html, page, table } from '../../../src/flows/pack/html.ts'

test('words become text, and only what this makes is markup', () => {
  const cell = html`<b>${'<script>"&\'\u202E'}</b>`
  expect(cell.markup).toBe('<b>&lt;script&gt;&quot;&amp;&#39;</b>')
  expect(html`${[cell, cell]}`.markup).toBe(cell.markup.repeat(2))
})

test.each(['=1+1', '+86', '-2', '@SUM(A1)', ' =1', '＝1', '\t=1'])(
  'a cell that begins like a formula, %j, is none',
  (words) => {
    expect(table(['头'], [[words]], '').markup).toContain(
      `<td>'${words.trimEnd()}</td>`.replace("'", '&#39;'),
    )
  },
)

test('the page lets nothing run', () => {
  expect(page('题', [html`<p>文</p>`])).toMatch(/script-src &#39;none&#39;[\s\S]*<p>文<\/p>/)
})
