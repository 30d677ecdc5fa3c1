import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../e2e/png'
import type { Body, StandIn } from '../wecom'
import { type Line, Scene } from './fixture'

const minute = 60_000
const mega = 1024 * 1024
const piece = 512 * 1024
const bytes = randomBytes(2 * piece + 100)
const md5 = createHash('md5').update(bytes).digest('hex')
const begin = {
  type: 'file',
  filename: '汇总.docx',
  total_size: bytes.length,
  total_chunks: 3,
  md5,
}

let scene: Scene
let wecom: StandIn
let line: Line

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
  line = await scene.line()
  wecom.conversations.acquaint('li', false)
})

afterEach(() => scene.close())

const init = (more: Body = {}) => line.ask('aibot_upload_media_init', { ...begin, ...more })
const finish = (upload_id: string) => line.ask('aibot_upload_media_finish', { upload_id })

async function send(upload_id: string, index: number, data = bytes): Promise<number> {
  const base64_data = data.subarray(index * piece, (index + 1) * piece).toString('base64')
  const body = { upload_id, chunk_index: index, base64_data }
  return (await line.ask('aibot_upload_media_chunk', body)).errcode
}

async function begun(more?: Body): Promise<string> {
  return (await init(more)).body.upload_id
}

async function uploaded(): Promise<string> {
  const id = await begun()
  for (const index of [0, 1, 2]) await send(id, index)
  return (await finish(id)).body.media_id
}

const pushed = (media_id: string, type = 'file') =>
  line.push('li', { msgtype: type, [type]: { media_id } })

it('takes pieces in any order, twice too, and shows the file', async () => {
  const id = await begun()
  for (const index of [2, 0, 1]) expect(await send(id, index)).toBe(0)
  expect(await send(id, 0, Buffer.from('again'))).toBe(0)
  const { body } = await finish(id)
  expect(body).toEqual({
    type: 'file',
    media_id: expect.any(String),
    created_at: String(scene.clock / 1000),
  })
  expect(await pushed(body.media_id)).toBe(0)
  expect(wecom.sent[0]).toMatchObject({ kind: 'file', file: { name: '汇总.docx' } })
  expect(wecom.sent[0].file!.bytes.equals(bytes)).toBe(true)
})

it('goes on after the connection broke', async () => {
  const id = await begun()
  await send(id, 0)
  wecom.socket.drop()
  line = await scene.line()
  for (const index of [1, 2]) await send(id, index)
  expect((await finish(id)).errcode).toBe(0)
})

it('shows what the SDK uploads', async () => {
  const client = await scene.client()
  const { media_id } = await client.uploadMedia(bytes, { type: 'file', filename: '汇总.docx' })
  await client.sendMediaMessage('li', 'file', media_id)
  expect(wecom.sent[0].file!.bytes.equals(bytes)).toBe(true)
  const picture = await client.uploadMedia(png(64, 64), { type: 'image', filename: '图.png' })
  await client.sendMediaMessage('li', 'image', picture.media_id)
  expect(wecom.sent[1]).toMatchObject({ kind: 'image', images: [png(64, 64)] })
})

describe('what is begun', () => {
  it.each<[string, Body, number]>([
    ['a file of 20 MB', { total_size: 20 * mega, total_chunks: 40 }, 0],
    ['a byte more', { total_size: 20 * mega + 1, total_chunks: 41 }, 40006],
    [
      'a picture of 10 MB and a byte',
      { type: 'image', total_size: 10 * mega + 1, total_chunks: 21 },
      40006,
    ],
    [
      'a voice of 2 MB and a byte',
      { type: 'voice', total_size: 2 * mega + 1, total_chunks: 5 },
      40006,
    ],
    ['nothing', { total_size: 0 }, 40006],
    ['a poem', { type: 'poem' }, 40004],
    ['101 pieces', { total_chunks: 101 }, 40058],
    ['too few pieces', { total_chunks: 2 }, 40058],
    ['no name', { filename: '' }, 40058],
    ['a name of 256 bytes', { filename: 'a'.repeat(256) }, 0],
    ['a name of 257 bytes', { filename: 'a'.repeat(257) }, 40058],
  ])('as %s', async (_, more, code) => {
    expect((await init(more)).errcode).toBe(code)
  })

  it('is begun 30 times a minute', async () => {
    for (let count = 0; count < 30; count++) expect((await init()).errcode).toBe(0)
    expect((await init()).errcode).toBe(45009)
    scene.clock += minute
    expect((await init()).errcode).toBe(0)
  })
})

describe('what is sent', () => {
  it('is refused when it fits nowhere', async () => {
    const id = await begun()
    const ask = async (chunk_index: number, data: Buffer) => {
      const base64_data = data.toString('base64')
      return (
        await line.ask('aibot_upload_media_chunk', { upload_id: id, chunk_index, base64_data })
      ).errcode
    }
    expect(await ask(3, bytes.subarray(0, 9))).toBe(40058)
    expect(await ask(-1, bytes.subarray(0, 9))).toBe(40058)
    expect(await ask(0, Buffer.alloc(0))).toBe(40058)
    expect(await ask(0, bytes.subarray(0, piece + 1))).toBe(40058)
    expect(await ask(0, bytes.subarray(0, piece))).toBe(0)
    expect(await send('unknown', 0)).toBe(40007)
  })

  it('is gone after half an hour', async () => {
    const id = await begun()
    await send(id, 0)
    scene.clock += 30 * minute + 1
    expect(await send(id, 1)).toBe(40007)
    expect((await finish(id)).errcode).toBe(40007)
  })

  it('is taken one at a time when switched on', async () => {
    wecom.faults.crowdedUpload = true
    wecom.faults.slowUpload = 20
    const id = await begun()
    expect(await Promise.all([send(id, 0), send(id, 1)])).toEqual([0, -1])
    expect(await send(id, 1)).toBe(0)
  })
})

describe('what is finished', () => {
  it('must be complete and the very same', async () => {
    const id = await begun()
    await send(id, 0)
    expect((await finish(id)).errcode).toBe(40058)
    const changed = Buffer.from(bytes)
    changed[0] ^= 1
    await send(id, 1)
    await send(id, 2)
    expect((await finish(id)).errcode).toBe(0)
    const other = await begun()
    for (const index of [0, 1, 2]) await send(other, index, changed)
    expect((await finish(other)).errcode).toBe(40058)
    const longer = await begun({ total_size: bytes.length + 1 })
    for (const index of [0, 1, 2]) await send(longer, index)
    expect((await finish(longer)).errcode).toBe(40006)
  })

  it('must be a picture when it says so', async () => {
    const id = await begun({ type: 'image' })
    for (const index of [0, 1, 2]) await send(id, index)
    expect((await finish(id)).errcode).toBe(40005)
  })

  it('lives three days and is what it is', async () => {
    const id = await uploaded()
    expect(await pushed(id, 'video')).toBe(40004)
    expect(await pushed('unknown')).toBe(40007)
    scene.clock += 3 * 24 * 60 * minute
    expect(await pushed(id)).toBe(0)
    scene.clock += 1
    expect(await pushed(id)).toBe(40145)
  })
})
