import { expect, it } from 'vitest'
import { adopt, enter, handIn, monthOf, openOffice } from '../fixture'
import { listUnits } from './listed-units'
import { askBoard, askStanding, yearOfPeriod } from './ask-board'

const period = monthOf('2021-05-21')

it('shows how all units stand, and where one does', async () => {
  const desk = await openOffice('2021-05-21')
  const receipt = await handIn(desk, '教务处', '2021-05-21', { items: ['一', '二', '三'] })
  await adopt(desk, receipt, '2021-05-21', '头条', [1])
  const row = { rank: 1, unit: '教务处', points: 3300, submitted: 3, adopted: 1 }
  const board = askBoard(desk, { period })
  expect(board).toMatchObject({ period, rows: [row] })
  expect(board.idle).toHaveLength(desk.roster.units.length - 1)
  expect(askStanding(desk, { period, unit: '教务处' })).toMatchObject({ ...row, period })
  expect(yearOfPeriod(desk, period).label).toBe('2021年')
})

it('counts a unit that only has an adoption or a deduction among those who handed in nothing', async () => {
  const desk = await openOffice('2021-05-21')
  const receipt = await handIn(desk, '教务处', '2021-04-20')
  await adopt(desk, receipt, '2021-05-21', '头条', [1])
  const board = askBoard(desk, { period })
  expect(board.rows.map(({ unit }) => unit)).toEqual(['教务处'])
  expect(board.idle).toContain('教务处')
  expect(board.idle).toHaveLength(desk.roster.units.length)
  const { rows } = listUnits(desk, board, { zero: 'rows' })
  expect(rows).toHaveLength(desk.roster.units.length)
})

it('counts a unit whose manuscript was given back among those who mend, until it is handed in', async () => {
  const desk = await openOffice('2021-05-21')
  const receipt = await handIn(desk, '教务处', '2021-05-21')
  await enter(desk, '教务处', { type: 'returned', ref: receipt, payload: { reason: '有误' } })
  const board = askBoard(desk, { period })
  expect(board).toMatchObject({ rows: [], returned: ['教务处'] })
  expect(board.idle).not.toContain('教务处')
  expect(askStanding(desk, { period, unit: '教务处' }).isReturned).toBe(true)
  await handIn(desk, '教务处', '2021-05-22')
  expect(askBoard(desk, { period })).toMatchObject({ returned: [] })
})
