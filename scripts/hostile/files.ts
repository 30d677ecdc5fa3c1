import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { compose } from '../../plugins/manuscript'

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

/** A file such as a unit sends every week. */
export function usual(): Promise<Buffer> {
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

/**
 * So many files that want to do harm, the same at every run: good ones cut off or with flipped bits,
 * every tenth a bomb or a zip in a zip.
 */
export async function hostile(count: number): Promise<Uint8Array[]> {
  const random = seeded(20210521)
  const good = await seeds()
  const bombs = [bomb(400 * MB, 400 * MB), bomb(400 * MB, 1000), nested(3), nested(40)]
  return Array.from({ length: count }, (_, index) =>
    index % 10 === 0
      ? bombs[(index / 10) % bombs.length]
      : spoil(good[random(good.length)], random),
  )
}
