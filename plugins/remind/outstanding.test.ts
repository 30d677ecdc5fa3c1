import { expect, it } from 'vitest'
import type { Submission } from '../ledger'
import type { Deadline } from '../policy'
import { outstandingOf } from './outstanding'

const deadline = {
  column: { key: 'weekly' },
  period: { id: '2020-2021-2/12', from: '2021-05-17' },
  closes: '2021-05-24',
} as Deadline

function submission(more: object = {}, status = 'accepted') {
  const payload = { column: 'weekly', week: '2020-2021-2/12', ...more }
  return { status, entry: { payload } } as unknown as Submission
}

const handedIn: Record<string, Submission[]> = {
  在时: [submission()],
  迟到: [submission({ late: 5 })],
  先到后又迟: [submission(), submission({ late: 5 })],
  撤回: [submission({}, 'withdrawn')],
  退回: [submission({}, 'returned')],
  替换: [submission({}, 'replaced'), submission()],
  别的周: [submission({ week: '2020-2021-2/11' })],
  别的栏目: [submission({ column: 'weibo' })],
  没有: [],
}

it('knows who owes: only what is accepted, for this week and column, counts', () => {
  expect(outstandingOf(Object.keys(handedIn), deadline, (unit) => handedIn[unit])).toEqual({
    owing: ['撤回', '退回', '别的周', '别的栏目', '没有'],
    inTime: ['在时', '先到后又迟', '替换'],
    late: ['迟到'],
    returned: ['退回'],
  })
})
