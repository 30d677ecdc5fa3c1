import { expect } from 'vitest'
import { join } from 'node:path'
import { conformance } from './conformance'
import { folder } from './fixture'
import { openJournal } from './store'

conformance('a journal', async () => {
  const path = join(await folder(), 'ledger.jsonl')
  return () => openJournal(path, (message) => expect.fail(message))
})
