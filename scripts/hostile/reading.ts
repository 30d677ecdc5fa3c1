import { setTimeout as sleep } from 'node:timers/promises'
import { ReaderPool } from '../../plugins/manuscript'
import { figures } from './figures'
import { usual } from './files'

/** Milliseconds between two usual files, and how long they are read undisturbed. */
const PACE = 20
const CALM = 5000

/** Times of a usual file's way through the pool while `until` lasts, one every `PACE`. */
async function times(pool: ReaderPool, bytes: Buffer, until: Promise<unknown>): Promise<number[]> {
  const taken: Promise<number>[] = []
  const state = { isOver: false }
  void until.finally(() => (state.isOver = true))
  while (!state.isOver) {
    const start = performance.now()
    taken.push(pool.read(bytes, '好稿.docx').then(() => performance.now() - start))
    await sleep(PACE)
  }
  return Promise.all(taken)
}

/** Reads all files, so many at a time; counts what comes of them. */
async function attack(pool: ReaderPool, files: Uint8Array[], attackers: number) {
  const kinds = new Map<string, number>()
  let slowest = 0
  const queue = files.values()
  const line = async () => {
    for (const file of queue) {
      const start = performance.now()
      const { problem } = await pool.read(file, '坏稿.docx')
      slowest = Math.max(slowest, performance.now() - start)
      const kind = problem?.kind ?? '读出'
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: attackers }, line))
  return { kinds, slowest }
}

/** How long the pool takes for a usual file, alone and among hostile ones. */
export async function measureReading(files: Uint8Array[], attackers: number): Promise<string[]> {
  const bytes = await usual()
  const pool = new ReaderPool()
  await pool.read(bytes, '好稿.docx')
  const calm = await times(pool, bytes, sleep(CALM))
  const attacking = attack(pool, files, attackers)
  const among = await times(pool, bytes, attacking)
  const { kinds, slowest } = await attacking
  await pool.close()
  const memory = process.memoryUsage.rss() / 1024 / 1024
  return [
    `${files.length}份有害文件：${[...kinds].map(([kind, count]) => `${kind} ${count}`).join('，')}`,
    `最慢一份 ${slowest.toFixed(0)} 毫秒；内存 ${memory.toFixed(0)} MB`,
    `好稿读一份：平时 ${figures(calm)}；受扰 ${figures(among)}`,
  ]
}
