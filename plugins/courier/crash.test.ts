import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { FileStore } from '../storage'
import { folder, Network, open, push } from './fixture'
import type { Outbox } from './outbox'

const limits = { length: 6 }

const pushes = [
  push('长', { content: '第一行第一\n第二行第二' }),
  push('图', { content: '榜', image: Buffer.from('P') }),
  push('图', { content: '同一个键只发一次' }),
  push('文', { content: undefined, file: { name: '公示.docx', bytes: Buffer.from('F') } }),
  push('又', { content: '榜', image: Buffer.from('P') }),
]
const once = ['第一行第一', '第二行第二', '榜+图P', '公示.docxF', '榜+图P'].toSorted()

const swift = { interval: 2 }
const forever = new Promise<never>(() => {})

interface Appends {
  append(line: string): Promise<void>
}

/** Stands still for good at the `last`th step, as after kill -9. */
class Clockwork {
  private count = 0
  /** Writes under way, which the system would still do or not do at all. */
  writes = 0

  constructor(private last: number) {}

  get isStopped() {
    return this.count >= this.last
  }

  step = async () => {
    if (this.isStopped || ++this.count >= this.last) await forever
  }

  async write<T>(work: () => Promise<T>): Promise<T> {
    this.writes++
    const done = await work().finally(() => this.writes--)
    await this.step()
    return done
  }
}

/** Every write to the disk is two steps; `isTorn`: a stop before it leaves half of it. */
function stopWrites(outbox: Outbox, path: string, clockwork: Clockwork, isTorn: boolean) {
  const { notes, files } = outbox as never as { notes: { file: Appends }; files: FileStore }
  const { file } = notes
  const append = file.append.bind(file)
  const put = files.put.bind(files)
  file.append = async (line) => {
    const wasStopped = clockwork.isStopped
    const going = clockwork.step()
    if (isTorn && !wasStopped && clockwork.isStopped)
      appendFileSync(join(path, 'outbox.jsonl'), line.slice(0, line.length / 2))
    await going
    await clockwork.write(() => append(line))
  }
  files.put = async (bytes) => {
    await clockwork.step()
    return clockwork.write(() => put(bytes))
  }
}

/** Pushes all, stops at a step, starts again, and pushes what was not promised once more. */
async function live(last: number, isTorn: boolean, mishaps: Network['mishaps']) {
  const path = folder()
  const network = new Network()
  const clockwork = new Clockwork(last)
  network.step = clockwork.step
  network.mishaps = [...mishaps]
  const first = await open(path, network, limits)
  stopWrites(first.outbox, path, clockwork, isTorn)
  const promised = new Set<string>()
  void (async () => {
    for (const each of pushes) await first.push(each).then(() => promised.add(each.key))
  })()
  await expect.poll(() => clockwork.isStopped || isDone(first), swift).toBe(true)
  await expect.poll(() => clockwork.writes, swift).toBe(0)
  if (!clockwork.isStopped) return { network, wasStopped: false }
  const { sent, mishaps: rest } = network
  const later = Object.assign(new Network(), { sent, mishaps: rest })
  const second = await open(path, later, limits)
  for (const key of promised) expect(second.outbox.fate(key)).toBeTruthy()
  for (const each of pushes) await second.push(each)
  await expect.poll(() => isDone(second), swift).toBe(true)
  await second.close()
  return { network, wasStopped: true }
}

function isDone({ outbox }: Awaited<ReturnType<typeof open>>): boolean {
  return pushes.every(({ key }) => outbox.fate(key) === 'delivered')
}

it.each<[string, boolean, Network['mishaps']]>([
  ['', false, []],
  [
    ', with half a line written and connections lost',
    true,
    ['cut after', 'cut before', undefined, 'cut after', 'cut before'],
  ],
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
