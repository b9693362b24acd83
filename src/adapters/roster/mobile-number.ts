/** A telephone number without spaces and dashes, the mobile one where there are several; null for what is none. */
export function mobileNumber(text: string): string | null {
  const plain = text.replace(/[\s-]/g, '')
  const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(plain)
  if (mobile) return mobile[0]
  return /^\+?[\d()（）]{5,20}$/.test(plain) ? plain : null
}

/** A message without any number that could be a telephone's. */
export function withoutNumbers(message: string): string {
  return message.replace(/\+?\d(?:[\d\s-]{4,})\d/g, '…')
}
