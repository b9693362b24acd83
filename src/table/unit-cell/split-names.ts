import { halfWidth } from '../clean-text.ts'
import { endsLikeOffice, isKindAlone, startsCollective, withoutBrackets } from './words.ts'

/**
 * A list of names as its members: split at 、 / ; , white space, line breaks, 及, and at 和 or 与 between whole names
 * (人力资源和社会保障局 stays one). A collective name keeps the 、 before its further nouns: 各科室、单位.
 */
export function splitNames(text: string): string[] {
  const names: string[] = []
  for (const piece of pieces(text)) {
    const before = names.at(-1)
    const belongs =
      before !== undefined &&
      ((startsCollective(before) && isKindAlone(halfWidth(piece.name))) ||
        (PARTY.test(before) && ITS_GOVERNMENT.test(piece.name)))
    if (belongs) {
      names[names.length - 1] = before + piece.joint + piece.name
    } else {
      names.push(piece.name)
    }
  }
  return names.map((name) => name.replace(/以$/, ''))
}

/** 城关镇党委、政府, 高新区党工委和管委会: the two heads of one place. */
const PARTY = /(?:党工?委|[县区市镇乡]委)$/
const ITS_GOVERNMENT = /^(?:人民政府|政府|管委会)$/

interface Piece {
  /** The separator in front of the name. */
  joint: string
  name: string
}

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  let joint = ''
  let depth = 0
  const close = (end: number): void => {
    const name = text.slice(start, end).trim()
    if (name !== '') found.push({ joint, name })
    joint = text.charAt(end)
    start = end + 1
  }
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index)
    if (/[(（〔[“「]/.test(char)) depth += 1
    if (/[)）〕\]”」]/.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && (/[、,，;；/\s]/.test(char) || joinsNames(text, start, index))) close(index)
  }
  close(text.length)
  return found
}

/** 及, 和, 与 between two names, not inside one. */
function joinsNames(text: string, start: number, index: number): boolean {
  if (!/[及和与]/.test(text.charAt(index))) return false
  const before = withoutBrackets(text.slice(start, index)).slice(-8).replace(/以$/, '').trim()
  if (startsCollective(text.slice(index + 1, index + 12))) return true
  return endsLikeOffice(before) && !(text.charAt(index) !== '及' && NOT_AN_OFFICE.test(before))
}

/** 实验室与设备管理处, 社区和老龄科: what an office looks after, not an office. */
const NOT_AN_OFFICE =
  /(?:^|[、,，;；/\s])[省市区县校院局]?(?:实验室|社区|农村|乡村|城市|城镇|园区|社会|院校|学校|医院|公司|单位|部门|网格|社团|食堂|场馆|公园|车间|机房|药房|年级)$|(?<![大中小])学$/
