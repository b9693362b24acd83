const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** A number of a list in Word's named format; bullets and what is unknown to us give their nearest, '' or 1, 2, 3. */
export function numeral(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value)
}

const FORMATS: Record<string, (value: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  chineseCounting: (value) => counted(value, '一二三四五六七八九', '十百千', '〇'),
  chineseCountingThousand: (value) => counted(value, '一二三四五六七八九', '十百千', '零'),
  chineseLegalSimplified: (value) => counted(value, LEGAL.slice(1), '拾佰仟', '零'),
  japaneseCounting: (value) => counted(value, '一二三四五六七八九', '十百千', '〇'),
  taiwaneseCounting: (value) => counted(value, '一二三四五六七八九', '十百千', '〇'),
  taiwaneseCountingThousand: (value) => counted(value, '一二三四五六七八九', '十百千', '零'),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? ''),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value),
  upperLetter: (value) => letter(value, 'A'),
  lowerLetter: (value) => letter(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

/** 十二, 一百〇五: numbers up to 9999. */
function counted(value: number, digits: string, units: string, zero: string): string {
  if (value < 1 || value > 9999) return String(value)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) {
      if (gap && text !== '') text += zero
      text += (digits[digit - 1] ?? '') + (place === 0 ? '' : (units[place - 1] ?? ''))
    }
    gap = digit === 0
  }
  return text.replace(/^一十/, '十')
}

/** A to Z, then AA, BB … as Word goes on. */
function letter(value: number, first: string): string {
  if (value < 1 || value > 780) return String(value)
  const character = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26))
  return character.repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign
  }
  return text
}
