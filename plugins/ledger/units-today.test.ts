import { expect, it } from 'vitest'
import { namesToday } from '../roster'
import { adopted, draft, entries, submitted } from './fixture'
import { Ledger } from './ledger'
import { MemoryStore } from './memory-store'
import { withUnitsToday } from './units-today'

const nameToday = namesToday([
  { name: '智能制造学院', aliases: ['机电', '机电工程学院', '工业中心'] },
  { name: '教务处', aliases: ['教务'] },
])

const old = '机电工程学院'
const now = '智能制造学院'

it('calls renamed and joined units by their name of today', () => {
  expect([old, '工业中心', now, '教务处', '图书馆'].map(nameToday)).toEqual([
    now,
    now,
    now,
    '教务处',
    '图书馆',
  ])
})

it.each([
  [
    'shares',
    draft('shared', 's', {
      by: 'unit',
      parts: [
        { unit: old, part: 1 },
        { unit: '教务处', part: 1 },
      ],
    } as never),
    { parts: [{ unit: now }, { unit: '教务处' }] },
  ],
  [
    'a commission of two that became one',
    draft('commissioned', 'c', {
      no: 1,
      units: [old, '教务处', '工业中心'],
      topic: '题',
      due: '2021-05-28T17:00:00+08:00',
    }),
    { units: [now, '教务处'] },
  ],
])('%s', (_, each, payload) => {
  const [entry] = entries(each)
  expect(withUnitsToday(entry, nameToday)).toMatchObject({ unit: now, payload })
  expect(entry.unit).toBe(old)
})

it('leaves what speaks of nothing renamed as it is', () => {
  const [entry] = entries(submitted('a', '2021-0001'))
  expect(withUnitsToday(entry, (unit) => unit)).toBe(entry)
})

it('finds under the new name what was handed in under the old one, and stores it as it was', async () => {
  const all = entries(submitted('a', '2021-0001'), adopted('b', '2021-0001', [1]))
  const store = new MemoryStore(all)
  const ledger = await Ledger.open(store, undefined, nameToday)
  expect(ledger.submissions(now, '2021-05-01', '2021-05-31')).toHaveLength(1)
  expect(ledger.submissions(old, '2021-05-01', '2021-05-31')).toEqual([])
  await ledger.append({ ...submitted('c', '2021-0002'), unit: now })
  expect(ledger.submissions(now, '2021-05-01', '2021-05-31')).toHaveLength(2)
  const stored = []
  for await (const { unit } of store.read(1)) stored.push(unit)
  expect(stored).toEqual([old, old, now])
  await ledger.close()
})
