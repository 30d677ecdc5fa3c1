import { describe, expect, it } from 'vitest'
import { entries, refused, submitted, whole } from './fixture'
import { Ledger } from './ledger'
import type { Entry, LedgerStore } from './types'

async function load(store: LedgerStore): Promise<Entry[]> {
  const all: Entry[] = []
  await store.load((entry) => all.push(entry))
  return all
}

/** What every store must do. `create` gives a function that opens the same, at first empty, place. */
export function conformance(name: string, create: () => Promise<() => LedgerStore>) {
  const all = entries(submitted('a', '2021-0001'), refused('b', 'm1'), submitted('c', '2021-0002'))

  describe(`${name} keeps a ledger`, () => {
    it('is empty at first', async () => {
      const store = (await create())()
      expect(await load(store)).toEqual([])
      await store.close()
    })

    it('gives back what was appended, in order', async () => {
      const open = await create()
      const store = open()
      await load(store)
      await store.append(all.slice(0, 1))
      await store.append(all.slice(1))
      await store.close()
      const again = open()
      expect(whole(await load(again))).toEqual(all)
      await again.close()
    })

    it('goes on where it stopped', async () => {
      const open = await create()
      for (const [index, entry] of all.entries()) {
        const store = open()
        expect(whole(await load(store))).toEqual(all.slice(0, index))
        await store.append([entry])
        await store.close()
      }
    })

    it.each(['两行\n一段\r\n', '"引号\\', '\u2028\u2029\0', '🎓𠮷', '\ud800'])(
      'keeps %j',
      async (title) => {
        const open = await create()
        const store = open()
        await load(store)
        await store.append(entries(submitted('a', '2021-0001', { title })))
        await store.close()
        const again = open()
        expect(whole(await load(again))).toMatchObject([{ payload: { title } }])
        await again.close()
      },
    )

    it('does not show what it was given before it is told to keep it', async () => {
      const store = (await create())()
      const loaded = await load(store)
      await store.append(all)
      expect(loaded).toEqual([])
      await store.close()
    })

    it('carries a ledger through a restart', async () => {
      const open = await create()
      const ledger = await Ledger.open(open())
      await Promise.all(all.map(({ seq: _seq, at: _at, ...draft }) => ledger.append(draft)))
      await ledger.close()
      const again = await Ledger.open(open())
      expect(whole(again.entries)).toEqual(ledger.entries)
      for (const receipt of ['2021-0001', '2021-0002']) {
        expect(whole(again.find(receipt))).toEqual(whole(ledger.find(receipt)))
      }
      await again.close()
    })
  })
}
