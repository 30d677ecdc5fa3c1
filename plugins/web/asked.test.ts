import { expect, it } from 'vitest'
import type { Desk } from '../deed'
import { loadRoster, Roster } from '../roster'
import { withPageAccounts } from '../roster/page-accounts'
import { askedToSign } from './asked'
import type { Message } from './talk'

const roster = new Roster(
  withPageAccounts(loadRoster('data/samples/alashan-2024/roster.example.yml')),
)

function pending(receipt: string) {
  const payload = { receipt, signOff: [{ by: 'principal', name: '审签' }] }
  return { status: 'pending', receipt, history: [], entry: { unit: '教务处', by: {}, payload } }
}

const submissions = new Map(['2024-0001', '2024-0002'].map((each) => [each, pending(each)]))
const ledger = { state: { submissions }, entries: [] }
const desk = { roster, ledger } as unknown as Pick<Desk, 'roster' | 'ledger'>

const message = { id: 'a-1', channel: 'private:张建国', at: new Date(), files: [] }

it.each<[string, Partial<Message>, string, string | undefined]>([
  ['待审签 2024-0001：教务处《工作进展》', {}, '张建国', '2024-0001'],
  ['待审签 2024-0001，也写作 2024-0001', {}, '张建国', '2024-0001'],
  ['等您审签的有2份：2024-0001、2024-0002', {}, '张建国', undefined],
  ['2024-0003 已通过', {}, '张建国', undefined],
  ['待审签 2024-0001', {}, '李敏', undefined],
  ['待审签 2024-0001', { channel: 'group' }, '张建国', undefined],
  ['待审签 2024-0001', { from: '李敏' }, '张建国', undefined],
])('%s', (text, more, reader, receipt) => {
  expect(askedToSign(desk, { ...message, text, ...more }, reader)).toBe(receipt)
})
