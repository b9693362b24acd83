import { describe, expect, test } from 'vitest'
import type { Assignment } from '../../../src/domain/duty/duty.ts'
import { ownersOf } from '../../../src/domain/duty/owners.ts'
import { duty, group, ROSTER, unit, UNSPECIFIED } from '../../support/build.ts'

describe('who owes a duty', () => {
  test.each<[string, Assignment[], string[]]>([
    [
      'each unit that is named',
      [unit('办公室'), unit('安全站')],
      ['办公室 responsible', '安全站 responsible'],
    ],
    [
      'a group’s confirmed members, by the roster’s names',
      [group('各科室、单位')],
      ['安全站 responsible', '建管科 responsible'],
    ],
    [
      'the stronger role of two',
      [unit('安全站', 'lead'), group('各科室、单位', 'support')],
      ['安全站 lead', '建管科 support'],
    ],
    [
      'also when the weaker comes first',
      [unit('安全站', 'support'), unit('安监站', 'lead')],
      ['安全站 lead'],
    ],
    ['a group without members: nobody yet', [group('相关科室', 'support')], ['相关科室 support unconfirmed']],
    ['no unit at all: nobody yet', [], ['责任单位待定 responsible unconfirmed']],
    ['办公室 is not 管委会办公室', [unit('管委会办公室')], ['管委会办公室 responsible']],
  ])('%s', (_, assignments, expected) => {
    const owners = ownersOf(duty(1, [UNSPECIFIED], assignments), ROSTER)
    const shown = owners.map(
      ({ unit: name, role, confirmed }) => `${name} ${role}${confirmed ? '' : ' unconfirmed'}`,
    )
    expect(shown).toEqual(expected)
  })
})
