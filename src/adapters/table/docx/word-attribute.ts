/** The value of an attribute such as w:val, under whatever prefix the file has given it. */
export function wordAttribute(attributes: Record<string, string>, local: string): string | null {
  const usual = attributes[`w:${local}`]
  if (usual !== undefined) return usual
  const key = Object.keys(attributes).find((name) => name === local || name.endsWith(`:${local}`))
  return key === undefined ? null : (attributes[key] ?? null)
}

/** Whether a property such as w:vanish is on: it is when it stands there without a value. */
export function isOn(attributes: Record<string, string>): boolean {
  return !['0', 'false', 'off'].includes(wordAttribute(attributes, 'val') ?? '')
}

export function numberAttribute(attributes: Record<string, string>, local: string): number | null {
  const value = Number(wordAttribute(attributes, local) ?? NaN)
  return Number.isInteger(value) ? value : null
}
