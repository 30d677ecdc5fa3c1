import { expect, it } from 'vitest'
import type { Policy } from '../policy'
import type { RosterData } from '../roster'
import { unsignedIn } from './unsigned'

const officers = [{ name: '张三' }]
const unit = (name: string, role?: 'deputy' | 'principal') => {
  const leaders = role ? [{ name: `${name}领导`, role }] : []
  return { name, aliases: [], officers, leaders }
}
const roster = {
  units: [unit('教务处', 'deputy'), unit('图书馆'), { ...unit('校办'), officers: [] }],
  leaders: [{ name: '杨某', post: '副院长', units: ['图书馆'] }],
  editors: [],
} as RosterData

const columns = (steps: object[]) => {
  return { columns: { a: { name: '综合信息', signOff: { steps } } } } as unknown as Policy
}

it.each([
  [[{ by: 'principal', name: '审签' }], [{ column: '综合信息', step: '审签', units: ['图书馆'] }]],
  [
    [{ by: 'school', post: '副院长', name: '审签' }],
    [{ column: '综合信息', step: '副院长审签', units: ['教务处'] }],
  ],
  [[{ by: 'editor', name: '审签' }], []],
])('nobody signs %j', (steps, expected) => {
  expect(unsignedIn(columns(steps), roster)).toEqual(expected)
})
