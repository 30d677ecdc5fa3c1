import { join } from 'node:path'
import { expect } from 'vitest'
import { folder } from '../storage/fixture'
import { conformance } from './conformance'
import { openJournal } from './journal'
import { MemoryStore } from './memory-store'

conformance('a journal', async () => {
  const path = join(await folder(), 'ledger.jsonl')
  return () => openJournal(path, (message) => expect.fail(message))
})

conformance('a store in memory', async () => {
  let store = new MemoryStore()
  return async () => {
    const entries = []
    for await (const entry of store.read(1)) entries.push(entry)
    return (store = new MemoryStore(entries))
  }
})
