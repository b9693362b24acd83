import fc from 'fast-check'
import type { Cadence } from '../../src/domain/duty/cadence.ts'
import type { Plan } from '../../src/domain/duty/duty.ts'
import type { Roster } from '../../src/domain/duty/roster.ts'
import type { Event } from '../../src/domain/obligation/event.ts'
import type { Draft } from '../../src/ports/store.ts'

/** Changes of every kind, for properties: few keys, people and receipts, so that they meet. */

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const person = fc.constantFrom('zhang', 'Zhang', 'li', 'system')
const key = fc.constantFrom(
  '1|办公室|2026-Q4',
  '2.1|安全站|2026-11',
  '2.2|安全站|2026-11-上旬',
  '3|甲|乙|2026',
)
const day = fc.integer({ min: 20_000, max: 21_000 })
const receipt = fc.integer({ min: 1, max: 15 })
const origin = fc.constantFrom('own' as const, 'task' as const)

const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    kind: fc.constant('quota' as const),
    period: fc.constantFrom('day' as const, 'week' as const, 'ten-days' as const, 'quarter' as const),
    every: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 3 }),
    atLeast: fc.boolean(),
    basis: text,
    origin,
  }),
  fc.record({
    kind: fc.constant('deadline' as const),
    due: fc.array(
      fc.record({
        year: fc.option(fc.constant(2026)),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.option(fc.integer({ min: 1, max: 28 })),
        part: fc.constantFrom('early' as const, 'end' as const, null),
      }),
      { maxLength: 2 },
    ),
    basis: text,
    origin,
  }),
  fc.record({ kind: fc.constantFrom('standing' as const, 'event' as const), basis: text, origin }),
  fc.record({ kind: fc.constant('unspecified' as const) }),
)

const plan: fc.Arbitrary<Plan> = fc.record({
  id: fc.constantFrom('plan-2026', 'plan-2027'),
  title: text,
  year: fc.constantFrom(2022, 2026),
  duties: fc.array(
    fc.record(
      {
        no: fc.integer({ min: 1, max: 99 }),
        revision: fc.integer({ min: 0, max: 2 }),
        text,
        beside: text,
        section: fc.option(text),
        task: fc.option(fc.record({ no: fc.integer({ min: 1, max: 99 }), text })),
        assignments: fc.array(
          fc.record({
            name: text,
            kind: fc.constantFrom('unit' as const, 'group' as const),
            role: fc.constantFrom('lead' as const, 'support' as const, 'responsible' as const),
          }),
          { maxLength: 2 },
        ),
        cadences: fc.array(cadence, { minLength: 1, maxLength: 2 }),
        warnings: fc.array(text, { maxLength: 1 }),
      },
      { requiredKeys: ['no', 'revision', 'text', 'section', 'task', 'assignments', 'cadences', 'warnings'] },
    ),
    { maxLength: 2 },
  ),
})

const roster: fc.Arbitrary<Roster> = fc.record({
  units: fc.array(
    fc.record({
      name: text,
      aliases: fc.array(text, { maxLength: 2 }),
      chat: fc.option(text),
      contacts: fc.array(
        fc.record({
          name: text,
          userId: text,
          mobile: fc.option(text),
          role: fc.constantFrom('liaison' as const, 'head' as const, 'leader' as const),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 2 },
  ),
  groups: fc.array(fc.record({ name: text, units: fc.array(text, { maxLength: 2 }) }), { maxLength: 1 }),
  admins: fc.array(text, { maxLength: 2 }),
})

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant('plan-imported' as const), plan }),
  fc.record({ type: fc.constant('roster-imported' as const), roster }),
  fc.record(
    { type: fc.constant('reported' as const), key, count: fc.integer({ min: 1, max: 9 }), remark: text },
    { requiredKeys: ['type', 'key', 'count'] },
  ),
  fc.record({ type: fc.constant('undone' as const), receipt }),
  fc.record(
    {
      type: fc.constant('question-asked' as const),
      chat: fc.option(text),
      choices: fc.array(key, { maxLength: 3 }),
      remark: text,
      ruling: fc.oneof(
        fc.record({ type: fc.constant('postpone' as const), due: day, reason: text }),
        fc.record({ type: fc.constant('verify' as const) }),
        fc.record({ type: fc.constant('transfer' as const), to: text }),
        fc.record({ type: fc.constant('answer-postponement' as const), granted: fc.boolean(), reason: text }),
      ),
    },
    { requiredKeys: ['type', 'chat', 'choices'] },
  ),
  fc.record({ type: fc.constant('question-dropped' as const) }),
  fc.record(
    {
      type: fc.constant('digest-queued' as const),
      to: text,
      day,
      mentions: fc.array(text, { maxLength: 2 }),
      items: fc.array(fc.record({ key, rung: day }), { maxLength: 3 }),
      text,
      notice: fc.constant(true as const),
    },
    { requiredKeys: ['type', 'to', 'day', 'mentions', 'items', 'text'] },
  ),
  fc.record({
    type: fc.constantFrom('postponement-requested' as const, 'postponed' as const),
    key,
    due: day,
    reason: text,
  }),
  fc.record({
    type: fc.constantFrom('postponement-declined' as const, 'returned' as const, 'waived' as const),
    key,
    reason: text,
  }),
  fc.record({ type: fc.constant('transferred' as const), key, to: text }),
  fc.record({ type: fc.constant('verified' as const), key }),
  fc.record({
    type: fc.constant('reading-confirmed' as const),
    plan: fc.constantFrom('plan-2026', 'plan-2027'),
    duty: fc.constantFrom('1', '2~1'),
    settles: fc.array(text, { maxLength: 2 }),
  }),
  fc.record(
    {
      type: fc.constant('reading-corrected' as const),
      plan: fc.constantFrom('plan-2026', 'plan-2027'),
      duty: fc.constantFrom('1', '2~1'),
      settles: fc.array(text, { maxLength: 2 }),
      basis: text,
      words: text,
      cadences: fc.array(cadence, { minLength: 1, maxLength: 2 }),
      part: fc.integer({ min: 1, max: 2 }),
    },
    { requiredKeys: ['type', 'plan', 'duty', 'settles', 'basis', 'words'] },
  ),
  fc.record({
    type: fc.constant('rules-adopted' as const),
    settings: text,
    calendar: fc.record({
      from: day,
      to: day,
      rest: fc.array(day, { maxLength: 2 }),
      work: fc.array(day, { maxLength: 2 }),
    }),
  }),
  fc.record({ type: fc.constant('urged' as const), unit: text, day, keys: fc.array(key, { maxLength: 2 }) }),
  fc.record(
    {
      type: fc.constant('digest-settled' as const),
      id: receipt.map((seq) => `${seq}.0`),
      outcome: fc.constantFrom('accepted' as const, 'refused' as const, 'unknown' as const),
      reason: text,
    },
    { requiredKeys: ['type', 'id', 'outcome'] },
  ),
)

const chat = fc.constantFrom('chat-1', 'chat-2')
const contact = { contact: fc.constantFrom('zhang', 'li'), name: text, unit: text }

/** Who somebody is, who is in a group, and who is away. */
const aboutPeople: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant('binding-requested' as const), unit: text, chat }),
  fc.record({ type: fc.constant('chat-bound' as const), unit: text, chat }),
  fc.record({
    type: fc.constant('person-requested' as const),
    ...contact,
    userId: person,
    chat: fc.option(chat),
  }),
  fc.record({
    type: fc.constant('person-bound' as const),
    ...contact,
    userId: person,
    request: fc.option(receipt),
  }),
  fc.record({ type: fc.constant('person-declined' as const), ...contact, userId: person, request: receipt }),
  fc.record({ type: fc.constant('person-unbound' as const), ...contact }),
  fc.record({
    type: fc.constant('members-confirmed' as const),
    chat,
    contacts: fc.array(person, { maxLength: 2 }),
    others: fc.nat(9),
  }),
  fc.record({ type: fc.constant('member-heard' as const), chat, userId: person }),
  fc.record({
    type: fc.constant('leave-taken' as const),
    person,
    from: day,
    until: day,
    standIn: fc.option(person),
    grants: fc.array(text, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('leave-ended' as const), person, leave: receipt, day }),
  fc.record({
    type: fc.constant('evidence-added' as const),
    keys: fc.array(key, { maxLength: 2 }),
    pieces: fc.array(fc.record({ kind: fc.constant('link' as const), name: text, url: text }), {
      maxLength: 2,
    }),
    on: day,
  }),
)

export const anyDraft: fc.Arbitrary<Draft> = fc.record(
  {
    at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
    by: person,
    messageId: text,
    events: fc.array(fc.oneof(event, event, aboutPeople), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['at', 'by', 'events'] },
)
