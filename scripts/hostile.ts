import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { compose, ReaderPool } from '../plugins/manuscript'

/** How many hostile files, and how many wait at a time. */
const FILES = 1000
const AT_ONCE = 4

/** Milliseconds between two usual files. */
const PACE = 20

const MB = 1024 * 1024

/** A small generator of pseudo-random numbers (mulberry32), the same at every run. */
function seeded(seed: number) {
  return (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** A .docx whose document.xml unpacks to `size` bytes and says it is `said`. */
function bomb(size: number, said: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size, ' '))
  const shell = zipSync({ '[Content_Types].xml': strToU8('<Types/>') })
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  local.copy(central, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end, shell.subarray(0, 0)])
}

function nested(depth: number): Uint8Array {
  let bytes: Uint8Array = strToU8('<w:document/>')
  for (let level = 0; level < depth; level++) bytes = zipSync({ 'word/document.xml': bytes })
  return bytes
}

/** Good files to spoil: our own, and the corpus where it is at hand. */
async function seeds(): Promise<Buffer[]> {
  const folders = ['plugins/manuscript/fixtures', '../shared/corpus'].filter((path) =>
    existsSync(path),
  )
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.docx?$/i.test(file))
      .map((file) => readFileSync(join(folder, file))),
  )
  return [await usual(), ...files]
}

function usual() {
  const line = '5月18日，教务处在金花校区行政楼第三会议室召开课程建设推进会，明确了下一步建设重点。'
  return compose({
    title: '教务处第十二周工作动态信息',
    paragraphs: Array(8).fill(line),
    pictures: [],
  })
}

function spoil(bytes: Buffer, random: (below: number) => number): Buffer {
  if (random(3) === 0) return bytes.subarray(0, random(bytes.length))
  const copy = Buffer.from(bytes)
  for (let flips = 1 + random(20); flips > 0; flips--) copy[random(copy.length)] ^= 1 << random(8)
  return copy
}

async function hostile(): Promise<Uint8Array[]> {
  const random = seeded(20210521)
  const good = await seeds()
  const bombs = [bomb(400 * MB, 400 * MB), bomb(400 * MB, 1000), nested(3), nested(40)]
  return Array.from({ length: FILES }, (_, index) =>
    index % 10 === 0
      ? bombs[(index / 10) % bombs.length]
      : spoil(good[random(good.length)], random),
  )
}

function percentile(values: number[], share: number) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]
}

/** Times of a usual file's way through the pool while `until` lasts, one every `PACE`. */
async function times(pool: ReaderPool, bytes: Buffer, until: Promise<unknown>) {
  const taken: Promise<number>[] = []
  const state = { isOver: false }
  void until.finally(() => (state.isOver = true))
  while (!state.isOver) {
    const start = performance.now()
    taken.push(pool.read(bytes, '好稿.docx').then(() => performance.now() - start))
    await new Promise((resolve) => setTimeout(resolve, PACE))
  }
  return Promise.all(taken)
}

/** Median, 99th percentile and maximum. */
const figures = (values: number[]) =>
  [0.5, 0.99, 1].map((share) => percentile(values, share).toFixed(1)).join(' / ')

async function main() {
  const files = await hostile()
  const bytes = await usual()
  const pool = new ReaderPool()
  await pool.read(bytes, '好稿.docx')
  const before = await times(pool, bytes, new Promise((resolve) => setTimeout(resolve, 5000)))

  const kinds = new Map<string, number>()
  let slowest = 0
  const queue = files.values()
  const attack = Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const file of queue) {
        const start = performance.now()
        const { problem } = await pool.read(file, '坏稿.docx')
        slowest = Math.max(slowest, performance.now() - start)
        const kind = problem?.kind ?? '读出'
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      }
    }),
  )
  const during = await times(pool, bytes, attack)
  await pool.close()
  console.log(
    `${FILES}份有害文件：${[...kinds].map(([kind, count]) => `${kind} ${count}`).join('，')}`,
  )
  console.log(
    `最慢一份 ${slowest.toFixed(0)} 毫秒；内存 ${(process.memoryUsage.rss() / MB).toFixed(0)} MB`,
  )
  console.log(
    `其间好稿的用时（毫秒，中位 / 99% / 最大）：平时 ${figures(before)}；受扰 ${figures(during)}`,
  )
}

void main()
