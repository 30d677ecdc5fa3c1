import { beforeEach, expect, it } from 'vitest'
import { handIn, itIs, told } from '../adoption/fixture'
import type { Desk } from '../deed'
import { actor, openDesk } from '../deed/fixture'
import type { Policy } from '../policy'
import { ScoreBook } from '../score'
import { askProgress, progressList } from './index'

const each = { of: 'officer', every: 'month', count: 'submitted', clause: '六' }
const quotas = [
  { ...each, name: '每人两条', least: 200 },
  { ...each, name: '学期中', during: 'vacation', least: 100 },
  { ...each, name: '单位五条', of: 'unit', least: 500, clause: '五' },
]

let desk: Desk

beforeEach(async () => {
  itIs('2021-05-21')
  const office = await openDesk()
  await handIn(office)
  const own = { ...office.policy.at(), quotas } as unknown as Policy
  const score = new ScoreBook(office.ledger, {
    at: () => own,
    units: () => office.roster.units,
    calendar: () => office.policy.calendar,
    today: () => '2021-05-21',
  })
  const { roster, ledger, policy } = office
  desk = { roster, ledger, policy: { ...policy, at: () => own }, score } as unknown as Desk
})

const list = (name: string, unit?: string) =>
  told(askProgress(desk, actor(desk, name), unit), (progress) => progressList(progress).text)

it('tells an officer how the unit and the officer are, of no other officer', () => {
  expect(list('赵六')).toBe(
    '教务处的任务进度：\n单位五条（2021年5月）：已有2条，还差3条〔五〕\n赵六每人两条（2021年5月）：已有2条，达到2条的要求〔六〕',
  )
})

it('tells editors of all officers of a unit, and who is behind', () => {
  expect(list('文心', '教务处')).toContain(
    '赵六每人两条（2021年5月）：已有2条，达到2条的要求〔六〕',
  )
  const behind = list('文心')
  expect(behind).toContain('机电工程学院张三 每人两条（2021年5月）：已有0条，还差2条〔六〕')
  expect(behind).toContain('机电工程学院 单位五条（2021年5月）：已有0条，还差5条〔五〕')
  expect(behind).not.toContain('学期中')
})
