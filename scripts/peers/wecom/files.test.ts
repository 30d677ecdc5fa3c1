import { decryptFile } from '@wecom/aibot-node-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Faults, StandIn } from '../wecom'
import { Scene } from './fixture'

const bytes = Buffer.from('第一条。'.repeat(9000))
let scene: Scene
let wecom: StandIn

beforeEach(async () => {
  scene = new Scene()
  wecom = scene.wecom
  await wecom.start()
})

afterEach(() => scene.close())

function send(name = '周报.docx', content = bytes): { url: string; aeskey: string } {
  return wecom.sendFile('li', 'private', name, content).body.file
}

async function get(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

it.each([0, 1, 31, 32, 33, 65_536, bytes.length])('encrypts %i bytes for the SDK', async (size) => {
  const content = Buffer.alloc(size, 7)
  const { url, aeskey } = send('周报.docx', content)
  const got = await get(url)
  expect(got.length % 32).toBe(0)
  expect(decryptFile(got, aeskey).equals(content)).toBe(true)
})

it('gives each address a key of its own', async () => {
  const [one, other] = [send(), send()]
  const got = await get(one.url)
  const wrong = () => decryptFile(got, other.aeskey).equals(bytes)
  expect(wrong).toThrow()
})

it('forgets an address after five minutes', async () => {
  const { url } = send()
  scene.clock += 5 * 60_000
  expect((await fetch(url)).status).toBe(200)
  scene.clock += 1
  expect((await fetch(url)).status).toBe(403)
  expect((await fetch(`${url}x`)).status).toBe(404)
  expect(wecom.files.downloads).toBe(3)
})

it('gives what a group file holds when that is quoted later', async () => {
  const file = wecom.sendFile('li', 'wrAb', '周报.docx', bytes)
  scene.clock += 60 * 60_000
  const { quote } = wecom.say('li', 'wrAb', '/报送', { quote: file }).body
  expect(decryptFile(await get(quote.file.url), quote.file.aeskey).equals(bytes)).toBe(true)
})

it('streams 100 MB that nobody holds', async () => {
  const size = 100 * 1024 * 1024
  const { url } = wecom.sendFile('li', 'private', '大.zip', { size }).body.file
  const response = await fetch(url)
  let length = 0
  for await (const portion of response.body!) length += portion.length
  expect(length).toBe(size + 32)
  expect(response.headers.get('content-length')).toBe(String(length))
})

describe('mishaps', () => {
  it('is busy at first', async () => {
    wecom.faults.http = [503, 503]
    const { url } = send()
    const statuses = []
    for (let count = 0; count < 3; count++) statuses.push((await fetch(url)).status)
    expect(statuses).toEqual([503, 503, 200])
  })

  it('is cut short', async () => {
    wecom.faults.cutShort = 1
    const { url, aeskey } = send()
    await expect(get(url)).rejects.toThrow()
    expect(decryptFile(await get(url), aeskey).equals(bytes)).toBe(true)
  })

  it.each<[Faults['aeskey'], RegExp]>([
    ['unpadded', /^[^=]{43}$/],
    ['urlsafe', /^[\w-]{43}=$/],
  ])('writes keys %s', async (aeskey, form) => {
    wecom.faults.aeskey = aeskey
    const { url, aeskey: told } = send()
    expect(told).toMatch(form)
    expect(decryptFile(await get(url), told).equals(bytes)).toBe(true)
  })

  it('tells no key, or a wrong one', async () => {
    wecom.faults.aeskey = 'missing'
    expect(send()).not.toHaveProperty('aeskey')
    wecom.faults.aeskey = 'wrong'
    const { url, aeskey } = send()
    const got = await get(url)
    expect(() => decryptFile(got, aeskey)).toThrow()
  })

  it('says any type', async () => {
    wecom.faults.contentType = 'text/html'
    expect((await fetch(send().url)).headers.get('content-type')).toBe('text/html')
  })
})

describe('names', () => {
  it.each<[Faults['disposition'], string | null]>([
    ['extended', `attachment; filename*=UTF-8''${encodeURIComponent('周 报.docx')}`],
    [
      'quoted',
      `attachment; filename="${encodeURIComponent('周')} ${encodeURIComponent('报')}.docx"`,
    ],
    [
      'unquoted',
      `attachment; filename=${encodeURIComponent('周')} ${encodeURIComponent('报')}.docx`,
    ],
    ['raw', `attachment; filename="${Buffer.from('周 报.docx').toString('latin1')}"`],
    [
      'percent',
      `attachment; filename="100%${encodeURIComponent('周')} ${encodeURIComponent('报')}.docx"`,
    ],
    ['absent', null],
  ])('%s', async (disposition, header) => {
    wecom.faults.disposition = disposition
    const response = await fetch(send('周 报.docx').url)
    expect(response.headers.get('content-disposition')).toBe(header)
  })
})
