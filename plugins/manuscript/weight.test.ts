import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { fullFile } from './fixtures/full'
import { p, wordFile } from './fixtures/word'
import { isHeavy } from './weight'

const doc = () => readFile(resolve(__dirname, 'fixtures', 'full.doc'))
const photos = { 'word/media/1.jpeg': Buffer.alloc(5e6, 'x') }

it.each<[boolean, string, () => Uint8Array | Promise<Uint8Array>]>([
  [false, 'a usual .docx', fullFile],
  [false, 'a usual .doc', doc],
  [false, 'large pictures', () => wordFile(p('一'), { more: photos })],
  [false, 'no Word file', () => Buffer.from('一')],
  [false, 'half a file', async () => (await doc()).subarray(0, 600)],
  [true, 'a long text', () => wordFile(p('一').repeat(20_000))],
  [true, 'a text that says it is short', () => claimSmall(wordFile(noise(200_000)))],
])('%s: %s', async (expected, _, make) => {
  expect(await isHeavy(Buffer.from(await make()))).toBe(expected)
})

/** Words that pack badly. */
function noise(count: number): string {
  return Array.from({ length: count }, (_, n) => (Math.sin(n) * 1e9).toFixed(0)).join('')
}

/** The directory says the text is 9 bytes long. */
function claimSmall(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes)
  const at = buffer.lastIndexOf('word/document.xml')
  buffer.writeUInt32LE(9, at - 22)
  return buffer
}
