import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { folder } from './fixture'
import { LineFile } from './line-file'

async function open(content = '') {
  const path = join(await folder(), 'lines')
  await writeFile(path, content)
  const file = await LineFile.open(path)
  onTestFinished(() => file.close())
  return { path, file, text: () => readFile(path, 'utf8') }
}

/** Lines and what follows the last one. */
function read(file: LineFile) {
  const whole: string[] = []
  for (const { bytes, ...line } of file.read()) {
    if (!line.isWhole) return { whole, rest: { ...line, text: `${bytes}` } }
    whole.push(`${bytes}`)
  }
  return { whole }
}

it('gives its lines, also those longer than it reads at once', async () => {
  const lines = ['a', '', '稿'.repeat(1 << 20), 'b'.repeat(3 << 20), 'c']
  const { path } = await open(`${lines.join('\n')}\n`)
  const file = await LineFile.open(path)
  const found: string[] = []
  for (const { bytes, start, isWhole } of file.read()) {
    expect(start).toBe(Buffer.byteLength(found.map((line) => `${line}\n`).join('')))
    expect(isWhole).toBe(true)
    found.push(bytes.toString())
  }
  expect(found).toEqual(lines)
  await file.close()
})

it('does not count an unfinished line, and cuts it off before the next', async () => {
  const { file, text } = await open('a\nhal')
  expect(read(file)).toEqual({
    whole: ['a'],
    rest: { text: 'hal', start: 2, isWhole: false },
  })
  await file.append('b\n')
  expect(await text()).toBe('a\nb\n')
})

it('appends in order', async () => {
  const { file, text } = await open()
  await Promise.all(['a\n', 'b\nc\n', 'd\n'].map((lines) => file.append(lines)))
  expect(await text()).toBe('a\nb\nc\nd\n')
})

it('is as it was after a write that failed, and goes on', async () => {
  const { path, file, text } = await open('a\n')
  const { handle } = file as never as { handle: { appendFile(): Promise<void> } }
  vi.spyOn(handle, 'appendFile').mockImplementationOnce(async () => {
    await appendFile(path, 'ha')
    throw new Error('ENOSPC')
  })
  await expect(file.append('half\n')).rejects.toThrow('ENOSPC')
  expect([await text(), file.isDamaged]).toEqual(['a\n', false])
  await file.append('b\n')
  expect(await text()).toBe('a\nb\n')
})
