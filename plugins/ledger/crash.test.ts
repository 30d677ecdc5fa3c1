import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { folder } from '../storage/fixture'
import { Ledger } from './ledger'
import { openJournal } from './journal'

/** Appends without end, several at a time, and says each receipt once it is promised. */
const script = `
  const { Ledger } = require('./plugins/ledger/ledger')
  const { openJournal } = require('./plugins/ledger/journal')
  const { nextReceipt } = require('./plugins/ledger/state')
  const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
  const by = { name: '张三', platform: 'onebot', userId: '1' }
  async function officer(ledger, no) {
    for (let count = 0; ; count++) {
      const id = [process.pid, no, count].join(':')
      const { entry } = await ledger.append((state, day) => ({
        id, type: 'submitted', by, unit: '理学院', policy: 'p',
        source: { platform: 'onebot', channelId: '1', messageId: id },
        payload: {
          receipt: nextReceipt(state, day.slice(0, 4)), day, column: 'weekly', title: '动态',
          file, items: ['事'.repeat(500)], warnings: [],
        },
      }))
      process.stdout.write(entry.payload.receipt + ' ' + id + '\\n')
    }
  }
  openJournal(process.argv[1], () => {}).then(Ledger.open).then((ledger) => {
    for (let no = 0; no < 8; no++) officer(ledger, no)
  })`

it('keeps every promise through kill -9, and counts nothing twice', async () => {
  const path = join(await folder(), 'ledger.jsonl')
  const promised = new Map<string, string>()
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, ['-r', './scripts/register.cjs', '-e', script, path])
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      const [receipt, id] = line.split(' ')
      expect(promised.has(receipt)).toBe(false)
      promised.set(receipt, id)
    })
    await once(lines, 'line')
    await setTimeout(Math.random() * 50)
    child.kill('SIGKILL')
    await once(lines, 'close')
    const ledger = await Ledger.open(await openJournal(path, () => {}))
    for (const [receipt, id] of promised) expect(ledger.find(receipt)?.entry.id).toBe(id)
    await ledger.close()
  }
  expect(promised.size).toBeGreaterThan(5)
})
