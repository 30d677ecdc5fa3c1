import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Build } from './call'
import { Moved } from './error'
import { entries, refused, stored, submitted, unnumbered } from './fixture'
import { Ledger } from './ledger'
import { nextReceipt } from './state'
import type { Entry, LedgerStore } from './types'

async function load(store: LedgerStore, from = 1): Promise<Entry[]> {
  const all: Entry[] = []
  for await (const entry of store.read(from)) all.push(entry)
  return all
}

/** A submission of the next receipt. */
function build(id: string): Build {
  return (state, today) => submitted(id, nextReceipt(state, today.slice(0, 4)))
}

/** What every store must do. `create` gives a function that opens the same, at first empty, place. */
export function conformance(name: string, create: () => Promise<() => Promise<LedgerStore>>) {
  const all = stored(
    entries(submitted('a', '2021-0001'), refused('b', 'm1'), submitted('c', '2021-0002')),
  )
  const batch = unnumbered(all)

  /** A place that is empty, opened. */
  async function openNew() {
    const store = await (await create())()
    onTestFinished(() => store.close())
    return store
  }

  describe(`${name} keeps a ledger`, () => {
    it('is empty at first', async () => {
      expect(await load(await openNew())).toEqual([])
    })

    it('gives back what was appended, numbered and in order, from any number on', async () => {
      const open = await create()
      const store = await open()
      expect(await store.append(batch.slice(0, 1), 0)).toEqual(all.slice(0, 1))
      expect(await store.append(batch.slice(1), 1)).toEqual(all.slice(1))
      expect(await load(store)).toEqual(all)
      await store.close()
      const reopened = await open()
      expect(await load(reopened)).toEqual(all)
      expect(await load(reopened, 3)).toEqual(all.slice(2))
      expect(await load(reopened, 4)).toEqual([])
      await reopened.close()
    })

    it('goes on where it stopped', async () => {
      const open = await create()
      for (const [index, entry] of batch.entries()) {
        const store = await open()
        expect(await load(store)).toEqual(all.slice(0, index))
        await store.append([entry], index)
        await store.close()
      }
    })

    it.each(['两行\n一段\r\n', '"引号\\', '\u2028\u2029\0', '🎓𠮷', '\ud800'])(
      'keeps %j',
      async (title) => {
        const open = await create()
        const store = await open()
        await store.append(unnumbered(entries(submitted('a', '2021-0001', { title }))), 0)
        await store.close()
        const reopened = await open()
        expect(await load(reopened)).toMatchObject([{ payload: { title } }])
        await reopened.close()
      },
    )

    it('answers an id that is there with its entry, whatever came after it', async () => {
      const open = await create()
      const store = await open()
      await store.append(batch.slice(0, 2), 0)
      await store.append(batch.slice(2), 2)
      expect(await store.append(batch.slice(0, 2), 0)).toEqual(all.slice(0, 2))
      await store.close()
      const reopened = await open()
      expect(await reopened.append(batch, 0)).toEqual(all)
      expect(await load(reopened)).toEqual(all)
      await reopened.close()
    })

    it('refuses an id that is there with something else, and all that came with it', async () => {
      const store = await openNew()
      await store.append(batch.slice(0, 1), 0)
      const other = { ...batch[0], unit: '理学院' } as (typeof batch)[0]
      await expect(store.append([batch[1], other], 1)).rejects.toThrow('编号 a 已有另一条记录')
      expect(await load(store)).toEqual(all.slice(0, 1))
    })

    it('refuses what was built on a state that is not its newest', async () => {
      const store = await openNew()
      await store.append(batch.slice(0, 2), 0)
      for (const after of [0, 1, 3]) {
        await expect(store.append(batch.slice(2), after)).rejects.toThrow(Moved)
      }
      expect(await load(store)).toHaveLength(2)
    })

    it('tells whoever follows of every entry once, in order, before the answer', async () => {
      const store = await openNew()
      await store.append(batch.slice(0, 1), 0)
      const listener = vi.fn()
      const end = store.follow(listener)
      await store.append(batch.slice(0, 1), 0)
      await store.append(batch.slice(1), 1)
      expect(listener.mock.calls).toEqual(all.slice(1).map((entry) => [entry]))
      end()
      await store.append(unnumbered(entries(refused('d'))), 3)
      expect(listener).toHaveBeenCalledTimes(2)
    })

    it('lets two ledgers write: no number twice, no gap, every id once, the same state', async () => {
      const store = await openNew()
      const heard: [string[], string[]] = [[], []]
      const ledgers = await Promise.all(
        heard.map((ids) => Ledger.open(store, (told) => ids.push(...told.map(({ id }) => id)))),
      )
      const ids = Array.from({ length: 60 }, (_, index) => `${index % 40}`)
      const answers = ids.map((id, index) => {
        const asked = () => ledgers[index % 2].append(build(id))
        return new Promise((resolve) => setTimeout(resolve, index / 5)).then(asked)
      })
      const appended = await Promise.all(answers)
      expect(appended.filter(({ isNew }) => isNew)).toHaveLength(40)
      const kept = await load(store)
      expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1))
      for (const [index, ledger] of ledgers.entries()) {
        expect(ledger.entries).toEqual(kept)
        expect(ledger.state).toEqual(ledgers[0].state)
        expect(heard[index].toSorted()).toEqual(kept.map(({ id }) => id).toSorted())
      }
    })

    it('carries a ledger through a restart', async () => {
      const open = await create()
      const ledger = await Ledger.open(await open())
      await Promise.all(all.map(({ seq: _seq, at: _at, ...draft }) => ledger.append(draft)))
      await ledger.close()
      const reopened = await Ledger.open(await open())
      expect(reopened.entries).toEqual(stored(ledger.entries))
      expect(reopened.state.submissions).toEqual(new Map(stored([...ledger.state.submissions])))
      await reopened.close()
    })
  })
}
