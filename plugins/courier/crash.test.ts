import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { FileStore } from '../ledger'
import { folder, Network, open, push } from './fixture'
import { Notes } from './notes'

const length = 6

const pushes = [
  push('长', { content: '第一行第一\n第二行第二' }),
  push('图', { content: '榜', image: Buffer.from('P'), fallback: '一甲二乙' }),
  push('图', { content: '同一个键只发一次' }),
  push('文', { content: undefined, file: { name: '公示.docx', bytes: Buffer.from('F') } }),
  push('又', { content: '榜', image: Buffer.from('P') }),
]
const once = ['第一行第一', '第二行第二', '榜+图P', '公示.docxF', '榜+图P'].toSorted()

const swift = { interval: 2, timeout: 5000 }
const forever = new Promise<never>(() => {})

/** Stands still for good at the `last`th step, as after kill -9. */
class Clockwork {
  private count = 0

  constructor(private last: number) {}

  get isStopped() {
    return this.count >= this.last
  }

  step = async () => {
    if (this.isStopped || ++this.count >= this.last) await forever
  }
}

/** Every write to the disk is two steps; `isTorn`: a stop before it leaves half of it. */
function stopWrites(path: string, clockwork: Clockwork, isTorn: boolean) {
  const notes = Notes.prototype as never as { append(line: string): Promise<void> }
  const { append } = notes
  const { put } = FileStore.prototype
  const spies = [
    vi.spyOn(notes, 'append').mockImplementation(async function (this: Notes<never>, line) {
      const wasStopped = clockwork.isStopped
      const going = clockwork.step()
      if (isTorn && !wasStopped && clockwork.isStopped)
        appendFileSync(join(path, 'outbox.jsonl'), line.slice(0, line.length / 2))
      await going
      await append.call(this as never, line)
      await clockwork.step()
    }),
    vi.spyOn(FileStore.prototype, 'put').mockImplementation(async function (
      this: FileStore,
      bytes,
    ) {
      await clockwork.step()
      const stored = await put.call(this, bytes)
      await clockwork.step()
      return stored
    }),
  ]
  return () => spies.forEach((spy) => spy.mockRestore())
}

/** Pushes all, stops at a step, starts again, and pushes what was not promised once more. */
async function live(last: number, isTorn: boolean, mishaps: Network['mishaps']) {
  const path = folder()
  const network = new Network()
  const clockwork = new Clockwork(last)
  network.step = clockwork.step
  network.mishaps = [...mishaps]
  const restore = stopWrites(path, clockwork, isTorn)
  const first = await open(path, network, length)
  const promised = new Set<string>()
  void (async () => {
    for (const each of pushes) await first.push(each).then(() => promised.add(each.key))
  })()
  await expect.poll(() => clockwork.isStopped || isDone(first), swift).toBe(true)
  const wasStopped = clockwork.isStopped
  restore()
  if (!wasStopped) return { network, wasStopped }
  network.step = async () => {}
  const second = await open(path, network, length)
  for (const { key } of pushes) expect(!promised.has(key) || second.outbox.fate(key)).toBeTruthy()
  for (const each of pushes) await second.push(each)
  await expect.poll(() => isDone(second), swift).toBe(true)
  await second.close()
  return { network, wasStopped }
}

function isDone({ outbox }: Awaited<ReturnType<typeof open>>): boolean {
  return pushes.every(({ key }) => outbox.fate(key) === 'delivered')
}

it.each<[string, boolean, Network['mishaps']]>([
  ['', false, []],
  [' with half a line written', true, []],
  [', connections lost after delivery', false, ['cut after', undefined, 'cut after', 'cut after']],
  [', connections lost before delivery', true, ['cut before', undefined, undefined, 'cut before']],
])(
  'stopped at any step, everything arrives once%s',
  async (_, isTorn, mishaps) => {
    let last = 0
    for (let wasStopped = true; wasStopped;) {
      const end = await live(++last, isTorn, mishaps)
      wasStopped = end.wasStopped
      expect(end.network.said.toSorted(), `step ${last}`).toEqual(once)
    }
    expect(last).toBeGreaterThan(30)
  },
  60_000,
)
