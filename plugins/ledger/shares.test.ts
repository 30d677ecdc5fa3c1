import { expect, it } from 'vitest'
import { draft, entries, reversed, submitted } from './fixture'
import { currentShares, unconfirmedUnits } from './shares'
import { replay } from './state'
import type { Draft } from './types'

const parts = ['教务处', '理学院'].map((unit) => ({ unit, part: 1 }))
const shared = (id: string) => draft('shared', id, { by: 'equal', parts }, { ref: '2021-0001' })
const answer = (id: string, ref: string, unit: string, isAccepted: boolean) =>
  draft('confirmed', id, { isAccepted }, { ref, unit })

it.each<[string, Draft[], string | undefined, string[]]>([
  ['never shared', [], undefined, []],
  ['shared', [shared('h')], 'h', ['教务处', '理学院']],
  ['agreed to by one', [shared('h'), answer('a', 'h', '教务处', true)], 'h', ['理学院']],
  [
    'agreed to, then objected to',
    [shared('h'), answer('a', 'h', '教务处', true), answer('b', 'h', '教务处', false)],
    'h',
    ['教务处', '理学院'],
  ],
  [
    'shared anew',
    [shared('h'), answer('a', 'h', '教务处', true), shared('i')],
    'i',
    ['教务处', '理学院'],
  ],
  [
    'shared anew by mistake',
    [shared('h'), answer('a', 'h', '教务处', true), shared('i'), reversed('x', 'i')],
    'h',
    ['理学院'],
  ],
])('of what was %s', (_, drafts, id, units) => {
  const state = replay(entries(submitted('s', '2021-0001'), ...drafts))
  const submission = state.submissions.get('2021-0001')!
  expect(currentShares(state, submission)?.id).toBe(id)
  expect(unconfirmedUnits(state, submission)).toEqual(units)
})
