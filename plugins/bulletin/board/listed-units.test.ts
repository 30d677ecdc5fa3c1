import { expect, it } from 'vitest'
import type { Desk } from '../../deed'
import { row } from '../picture/fixture'
import { listUnits } from './listed-units'

const units = [...'甲乙丙丁戊'].map((name) => ({ name }))
const desk = { roster: { units } } as unknown as Desk
const board = {
  period: { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' },
  rows: [
    row('丙', { submitted: 300 }, { rank: 1 }),
    row('甲', { submitted: 100 }, { rank: 2 }),
    row('旧名', { other: -100 }, { rank: 6 }),
  ],
  isUnvalued: false,
  idle: ['乙', '戊'],
  returned: ['丁'],
}

it.each([
  [undefined, ['1 丙', '2 甲', '6 旧名'], ['乙', '戊'], ['丁']],
  [{ order: 'roster' }, ['2 甲', '1 丙', '6 旧名'], ['乙', '戊'], ['丁']],
  [{ zero: 'rows' }, ['1 丙', '2 甲', '3 丁 returned', '3 乙 idle', '3 戊 idle', '6 旧名'], [], []],
  [
    { zero: 'rows', order: 'roster' },
    ['2 甲', '3 乙 idle', '1 丙', '3 丁 returned', '3 戊 idle', '6 旧名'],
    [],
    [],
  ],
] as const)('lists units as the regulation says: %j', (bulletin, rows, idle, returned) => {
  const listed = listUnits(desk, board, bulletin)
  expect(
    listed.rows.map(({ rank, unit, state = '' }) => `${rank} ${unit} ${state}`.trim()),
  ).toEqual(rows)
  expect([listed.idle, listed.returned]).toEqual([idle, returned])
})
