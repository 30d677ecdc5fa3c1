import type { Context } from 'koishi'
import { expect, it } from 'vitest'
import type { Actor } from '../../deed'
import { alashan } from '../../incident/fixture'
import { readHeads } from './heads-words'

const people = [{ name: '周院长' }, { name: '额尔敦' }]
const ctx = { policy: { at: () => alashan }, roster: { people } } as unknown as Context
const read = (said: string, role = 'editor') => {
  const found = readHeads(ctx, { person: { role } } as Actor, said)
  return found && `${found.kind} ${found.words}`
}

it.each([
  ['周院长说可以报', 'instructed 周院长 可以报'],
  ['额尔敦刚才说先不报', 'instructed 额尔敦 先不报'],
  ['周院长已经同意了', 'instructed 周院长 同意了'],
  ['书记同意上报了', 'instructed 书记 同意上报了'],
  ['书记不同意了', undefined],
  ['书记还没同意了', undefined],
  ['周院长同意上报了吗', 'status 周院长同意上报了吗'],
  ['院长那边回话了没', 'status 院长那边回话了没'],
  ['是周院长让报的', 'instructed 周院长 报'],
  ['周院长说先缓一缓', 'remark 周院长说先缓一缓'],
  ['周院长说明天开会', undefined],
  ['张处说那篇稿可以报', undefined],
  ['领导说可以报', undefined],
])('reads %s of the office', (said, expected) => expect(read(said)).toBe(expected))

it('passes on an order by the word of a reporter, and enters none', () => {
  expect(read('周院长说可以报', 'officer')).toBe('remark 周院长说可以报')
  expect(read('书记同意上报了', 'officer')).toBe('remark 书记同意上报了')
  expect(read('书记不同意上报', 'officer')).toBeUndefined()
})
