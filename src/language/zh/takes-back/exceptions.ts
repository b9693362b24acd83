import { oneOf, type Objection } from './objection.ts'

/** Leaves something out. */
export const EXCEPTIONS: readonly Objection[] = [
  {
    name: 'leaves something out',
    against: 'any',
    pattern: oneOf(
      '^[:]?除(?![夕险患])|除了|除第?\\d|(?<![消解清排拆免铲扫废移删去根革])除.{0,12}(?:以外|之外|外(?:$|[\\s,;。!)都均全其]))',
      '除外(?:$|[\\s,;。!)])|例外|\\d项?\\s*(?:以外|之外|不算|不含|不在内|没算|先不|暂不|另报)|不(?:含|包括|包含|计)(?!税)|没算|不在内|剔除|抛开|(?:^|[,;\\s(])(?:还|尚|只|就)?(?:差|缺|少|剩|留)[下余]?第?\\d',
    ),
    examples: [
      '13除外',
      '（13除外）',
      '13 除外',
      '除13外',
      '13例外',
      '不含13',
      '不包括13',
      '(除第13项)',
      '差13',
      '13以外',
      '除了13',
      '剩13',
    ],
  },
]
