import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { Calendar, formatMoment } from '../calendar'
import { dueOf } from './setting'
import { policy, type Policy } from '../policy/schema'
import { cohereIncident } from '../policy/incident-cohere'

const source = parse(readFileSync('data/policies/alashan-2024.yml', 'utf8'))
const step = { name: '口头首报', by: 'reporter', clause: '五' }

/** A regulation with another emergency section; throws what is wrong with it. */
function load(incident: object): Policy {
  const shape = policy.superRefine(cohereIncident)
  return shape.parse({ ...source, incident: { clause: '五', leaders: ['校长'], ...incident } })
}

/** When the first step of such a section is due, of a Friday's emergency. */
function due(within: unknown, kind?: string): string {
  const kinds = [{ name: '重特大' }, { name: '重大' }, { name: '一般' }]
  const { incident } = load({ kinds, steps: [{ ...step, within }] })
  const at = new Date('2024-05-24T16:20:00+08:00')
  return formatMoment(dueOf(incident!.steps[0], { at, kind }, new Calendar([]))!, 'MM-DD HH:mm')
}

describe('another school', () => {
  const byKind = { kinds: { 重特大: 5, 重大: 60 }, else: 120 }

  it.each([
    ['half an hour', 30, undefined, '05-24 16:50'],
    ['at once, by kind', byKind, '重特大', '05-24 16:25'],
    ['an hour, by kind', byKind, '重大', '05-24 17:20'],
    ['two hours, by kind', byKind, '一般', '05-24 18:20'],
    ['two hours while the kind is not told', byKind, undefined, '05-24 18:20'],
    [
      'an hour after work begins again',
      { workday: 1, at: '08:30', minutes: 60 },
      undefined,
      '05-27 09:30',
    ],
    ['the third working day', { workday: 3, at: '18:00' }, undefined, '05-29 18:00'],
  ])('has %s', (_, within, kind, expected) => {
    expect(due(within, kind)).toBe(expected)
  })
})

it.each([
  [
    'a ground that is none',
    { late: { ground: '晚报', clause: '四' }, steps: [step] },
    '没有扣分的事由',
  ],
  ['two steps of one name', { steps: [step, step] }, '重复了'],
  [
    'a kind that is none',
    { steps: [{ ...step, within: { kinds: { 大: 5 }, else: 9 } }] },
    '没有“大”',
  ],
  ['rounds of what is no 续报', { steps: [{ ...step, every: 4 }] }, '只有“续报”能写'],
  ['reminders of no deadline', { steps: [{ ...step, remindBefore: [5] }] }, '没有写 within'],
  ['manuscripts of no column', { steps: [{ ...step, column: 'nothing' }] }, '没有栏目 nothing'],
  [
    'a leader of unit and school',
    { steps: [{ ...step, to: [{ name: '谁', leader: 'principal', post: '院长' }] }] },
    '只能写一个',
  ],
])('refuses %s', (_, incident, message) => {
  expect(() => load(incident)).toThrow(message)
})
