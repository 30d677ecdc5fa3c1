import { describe, expect, it, vi } from 'vitest'
import { adopted, entries, refused, reversed, submitted, waived, withdrawn } from './fixture'
import type { Build } from './call'
import { Ledger } from './ledger'
import { MemoryStore } from './memory-store'
import { nextReceipt } from './state'
import type { Payloads } from './payloads'
import type { Draft, Entry } from './types'

/** A store in memory that notes its writes; `break()` makes the next one fail. */
class Trial extends MemoryStore {
  writes: number[] = []
  private isBroken = false

  break() {
    this.isBroken = true
  }

  get all() {
    return this['entries']
  }

  protected override async makeDurable(fresh: Entry[]) {
    await new Promise((resolve) => setImmediate(resolve))
    const { isBroken } = this
    this.isBroken = false
    if (isBroken) throw new Error('disk full')
    this.writes.push(fresh.length)
  }
}

const next = (id: string, payload?: Partial<Payloads['submitted']>): Build => {
  return (state, today) => submitted(id, nextReceipt(state, today.slice(0, 4)), payload)
}

describe('append', () => {
  it('numbers and dates the entry', async () => {
    vi.useFakeTimers({ now: new Date('2021-05-21T16:30:00Z'), toFake: ['Date'] })
    const ledger = await Ledger.open(new Trial())
    const { entry, isNew } = await ledger.append(next('a', { day: '2021-05-22' }))
    vi.useRealTimers()
    expect(isNew).toBe(true)
    expect(entry).toEqual({
      ...submitted('a', '2021-0001', { day: '2021-05-22' }),
      seq: 1,
      at: '2021-05-22T00:30:00.000+08:00',
    })
    expect(ledger.entries).toEqual([entry])
  })

  it('writes those that wait together with one write, each with its own receipt', async () => {
    const store = new Trial()
    const ledger = await Ledger.open(store)
    const one = ledger.append(next('0'))
    await new Promise((resolve) => process.nextTick(resolve))
    const ids = Array.from({ length: 99 }, (_, index) => `${index + 1}`)
    const all = await Promise.all([one, ...ids.map((id) => ledger.append(next(id)))])
    expect(store.writes).toEqual([1, 99])
    expect(store.all.map(({ seq }) => seq)).toEqual(store.all.map((_, index) => index + 1))
    expect(
      new Set(all.map(({ entry }) => (entry.payload as Payloads['submitted']).receipt)).size,
    ).toBe(100)
  })

  it('gives the earlier entry to an id that comes again, also while it is under way', async () => {
    const store = new Trial()
    const ledger = await Ledger.open(store)
    const both = await Promise.all([ledger.append(next('a')), ledger.append(next('a'))])
    const again = await ledger.append(refused('a'))
    expect(both.map(({ isNew }) => isNew)).toEqual([true, false])
    expect(both[1].entry).toBe(both[0].entry)
    expect(again).toEqual({ entry: both[0].entry, isNew: false })
    expect(store.writes).toEqual([1])
  })

  it('shows an entry only when it is on disk, then tells who listens', async () => {
    const heard: string[] = []
    const store = new Trial()
    const ledger = await Ledger.open(store, ([{ id }]) => {
      expect(store.all).toHaveLength(1)
      expect(ledger.find('2021-0001')?.entry.id).toBe(id)
      heard.push(id)
    })
    const appending = ledger.append(submitted('a', '2021-0001'))
    await Promise.resolve()
    expect(ledger.find('2021-0001')).toBeUndefined()
    expect(ledger.entries).toEqual([])
    await appending
    expect(heard).toEqual(['a'])
  })

  it('rejects all of a write that failed, changes nothing, and numbers the next as if it had not been', async () => {
    const store = new Trial()
    const ledger = await Ledger.open(store)
    await ledger.append(next('kept'))
    store.break()
    const lost = ['a', 'b', 'b', 'kept'].map((id) => ledger.append(next(id)))
    const results = await Promise.allSettled(lost)
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(ledger.entries).toHaveLength(1)
    const { entry, isNew } = await ledger.append(next('b'))
    expect([isNew, entry.seq, (entry.payload as Payloads['submitted']).receipt.slice(5)]).toEqual([
      true,
      2,
      '0002',
    ])
    expect(store.all).toEqual(ledger.entries)
  })

  it.each<[string, Draft | Build, string]>([
    ['does not fit', withdrawn('w', '2021-0009'), '没有已收稿的 2021-0009'],
    ['could not be read again', submitted('a', '2021-0001', { day: '昨天' }), '字段 payload.day'],
    [
      'is no number',
      submitted('a', '2021-0001', { file: { sha256: 'a'.repeat(64), name: '', size: NaN } }),
      '字段 payload.file.size',
    ],
    [
      'could not be made',
      () => {
        throw new Error('已撤回')
      },
      '已撤回',
    ],
  ])('rejects alone what %s', async (_, draft, message) => {
    const ledger = await Ledger.open(new Trial())
    const bad = ledger.append(draft)
    const good = ledger.append(next('good'))
    await expect(bad).rejects.toThrow(message)
    expect((await good).entry.seq).toBe(1)
  })

  it('is finished before the ledger is closed, and refused after', async () => {
    const store = new Trial()
    const ledger = await Ledger.open(store)
    void ledger.append(next('a'))
    await ledger.close()
    expect(store.all).toHaveLength(1)
    await expect(ledger.append(next('b'))).rejects.toThrow('[ledger] 台账已关闭')
  })
})

describe('several together', () => {
  it('are told of together, apart from what others appended in the same moment', async () => {
    const heard: string[][] = []
    const store = new Trial()
    const ledger = await Ledger.open(store, (entries) => heard.push(entries.map(({ id }) => id)))
    await Promise.all([
      ledger.append(next('a')),
      ledger.appendAll([next('b'), (_, __, seq) => refused('c', `${seq}`), refused('a')]),
      ledger.append(next('d')),
    ])
    expect(heard).toEqual([['a'], ['b', 'c'], ['d']])
    expect(ledger.entries.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(ledger.entries[2].payload).toMatchObject({ fileMessage: '3' })
    expect(store.writes).toEqual([4])
  })

  it('stand all or none', async () => {
    const ledger = await Ledger.open(new Trial())
    const both = ledger.appendAll([submitted('a', '2021-0001'), withdrawn('w', '2021-0009')])
    const other = ledger.append(next('b'))
    await expect(both).rejects.toThrow('没有已收稿的 2021-0009')
    expect((await other).entry).toMatchObject({ seq: 1, id: 'b' })
    expect(ledger.entries).toHaveLength(1)
  })

  it('may be none', async () => {
    const heard = vi.fn()
    const ledger = await Ledger.open(new Trial(), heard)
    expect(await ledger.appendAll([])).toEqual([])
    expect(heard).not.toHaveBeenCalled()
  })
})

it('answers nobody any more when the process ends, and can be read', async () => {
  const ledger = await Ledger.open(new Trial())
  const before = ledger.append(next('a'))
  await ledger.halt()
  expect((await before).entry.id).toBe('a')
  const settled = vi.fn()
  void ledger.append(next('b')).then(settled, settled)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(settled).not.toHaveBeenCalled()
  expect(ledger.entries).toHaveLength(1)
})

describe('looking up', () => {
  const office = { platform: 'onebot', channelId: '100', messageId: '' }
  const all = entries(
    submitted('a', '2021-0001', { day: '2021-04-30', fileMessage: 'file-a' }),
    refused('b', 'file-b'),
    submitted('c', '2021-0002', { day: '2021-05-01' }),
    submitted('d', '2021-0003', { day: '2021-05-31', fileMessage: 'file-b' }),
    withdrawn('w', '2021-0003'),
    { ...submitted('e', '2021-0004', { day: '2021-05-15' }), unit: '理学院' },
    adopted('f', '2021-0002'),
    reversed('g', 'f'),
  )

  it.each([
    ['2021-05-01', '2021-05-31', ['2021-0002', '2021-0003']],
    ['2021-05-02', '2021-05-30', []],
    ['2021-04-30', '2021-05-01', ['2021-0001', '2021-0002']],
    ['2020-01-01', '2021-12-31', ['2021-0001', '2021-0002', '2021-0003']],
  ])('a unit’s submissions from %s to %s', async (from, to, receipts) => {
    const ledger = await Ledger.open(new Trial(all))
    const found = ledger.submissions('机电工程学院', from, to)
    expect(found.map(({ receipt }) => receipt)).toEqual(receipts)
  })

  it.each([
    ['a', 'a'],
    ['file-a', 'a'],
    ['b', 'b'],
    ['file-b', 'd'],
    ['w', undefined],
    ['nothing', undefined],
  ])('what came of message %s', async (messageId, id) => {
    const ledger = await Ledger.open(new Trial(all))
    expect(ledger.byMessage({ ...office, messageId })?.id).toBe(id)
    expect(ledger.byMessage({ ...office, channelId: '200', messageId })).toBeUndefined()
  })

  it('what somebody did last', async () => {
    const ledger = await Ledger.open(new Trial(all))
    const user = { platform: 'onebot', userId: '10001' }
    expect(ledger.last('submitted', user)?.id).toBe('e')
    expect(ledger.last('refused', user)?.id).toBe('b')
    expect(ledger.last('refused', { platform: 'wecom', userId: '10001' })).toBeUndefined()
  })
})

it('knows the rules waived for a refused manuscript and its earlier versions', async () => {
  const ledger = await Ledger.open(new Trial())
  const second = refused('b')
  await ledger.append({ ...second, payload: { ...second.payload, waived: ['vague-time'] } })
  await ledger.append(waived('v', 'b', ['item-place']))
  const entry = ledger.entries[0]
  expect(entry.type === 'refused' && ledger.waivedFor(entry)).toEqual(['vague-time', 'item-place'])
})
