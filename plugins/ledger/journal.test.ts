import {
  appendFile,
  type FileHandle,
  open,
  readdir,
  readFile,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { folder } from '../storage/fixture'
import { adopted, entries, refused, stored, submitted } from './fixture'
import { Ledger } from './ledger'
import { openJournal } from './journal'

const three = stored(
  entries(submitted('a', '2021-0001'), refused('b'), submitted('c', '2021-0002')),
)
const lines = three.map((entry) => `${JSON.stringify(entry)}\n`)

/** A data folder whose journal says `content`. */
async function journal(content: string | Buffer) {
  const data = await folder()
  const path = join(data, 'ledger.jsonl')
  await writeFile(path, content)
  const reports: string[] = []
  const load = async () => {
    const ledger = await Ledger.open(await openJournal(path, (message) => reports.push(message)))
    onTestFinished(() => ledger.close())
    return ledger
  }
  return { data, path, reports, load }
}

/** Handles share a prototype; this one's methods stand for the disk. */
async function handles() {
  const handle = await open('.')
  await handle.close()
  return Object.getPrototypeOf(handle) as FileHandle
}

const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

describe('a torn last line', () => {
  const torn: [string, string | Buffer][] = [
    ['half a line', lines[2].slice(0, 40)],
    ['half a character', Buffer.from(lines[2]).subarray(0, lines[2].indexOf('张') + 1)],
    ['all but the line break', lines[2].trimEnd()],
    ['zeros', Buffer.alloc(4096)],
    ['zeros and a line break', Buffer.from('\0\0\0\n')],
    ['an empty line', '\n'],
  ]

  it.each(torn)('%s is set aside and reported', async (_, tail) => {
    const { data, path, reports, load } = await journal(lines[0] + lines[1])
    await appendFile(path, tail)
    const ledger = await load()
    expect(stored(ledger.entries)).toEqual(three.slice(0, 2))
    expect(await readFile(path, 'utf8')).toBe(lines[0] + lines[1])
    const aside = (await readdir(data)).find((name) => /^ledger\.torn-\d{8}T\d{9}$/.test(name))!
    expect(await readFile(join(data, aside))).toEqual(
      Buffer.from(
        String(tail) === '\n' || String(tail) === '\0\0\0\n' ? String(tail).slice(0, -1) : tail,
      ),
    )
    expect(reports).toEqual([expect.stringMatching(/^\[ledger\] 台账第3行没有写完.*ledger\.torn-/)])
    await ledger.close()
  })

  it('cut anywhere leaves the whole lines and takes the entry again', async () => {
    const all = Buffer.from(lines.join(''))
    for (let size = all.length; size >= 0; size -= 7) {
      const { path, load } = await journal(all)
      await truncate(path, size)
      const ledger = await load()
      const kept = lines.filter(
        (_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')) <= size,
      )
      expect(stored(ledger.entries)).toEqual(three.slice(0, kept.length))
      for (const { seq: _seq, at: _at, ...draft } of three) await ledger.append(draft)
      await ledger.close()
      expect((await load()).entries.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    }
  })
})

describe('anything else unreadable refuses to start', () => {
  const { source: _source, ...sourceless } = three[1]
  const other = entries(submitted('a', '2021-0001'), submitted('d', '2021-0001'))
  const flipped = Buffer.from(lines[0] + lines[1])
  flipped[flipped.indexOf('张')] = 0xff
  const far = entries(submitted('a', '2021-0001'), adopted('b', '2021-0001', [2]))
  it.each([
    ['half a line', `${lines[0]}{"id"\n${lines[2]}`, '第2行：无法读取'],
    ['an empty line', `${lines[0]}\n${lines[1]}`, '第2行：无法读取'],
    ['bytes that are no text', flipped, '第1行：无法读取'],
    ['two torn lines', `${lines[0]}{\n{`, '第2行：无法读取'],
    ['a gap', lines[0] + lines[2], '第2行：序号应为2，实为3'],
    ['a line twice', lines[0] + lines[0], '第2行：序号应为2，实为1'],
    ['an id twice', lines[0] + lines[0].replace('"seq":1', '"seq":2'), '第2行：编号 a 重复'],
    [
      'a receipt twice',
      other.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
      '第2行：回执 2021-0001 重复',
    ],
    [
      'an item that is not there',
      far.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
      '第2行：2021-0001 只有1条',
    ],
    [
      'a missing field',
      `${lines[0]}${JSON.stringify(sourceless)}\n`,
      '第2行：字段 source 缺失或不对',
    ],
    [
      'an impossible day',
      lines[0].replace('2021-05-21"', '2021-02-30"'),
      '第1行：字段 payload.day 缺失或不对',
    ],
    [
      'an unknown type',
      lines[0].replace('"submitted"', '"unheard-of"'),
      '第1行：字段 type 缺失或不对',
    ],
    ['something else', 'null\n', '第1行：不是一条记录'],
  ])('%s', async (_, content, message) => {
    const { path, load } = await journal(content)
    const before = await readFile(path)
    await expect(load()).rejects.toThrow(`[ledger] 台账${message}`)
    expect(await readFile(path)).toEqual(before)
  })
})

afterEach(() => vi.restoreAllMocks())

it('answers only when the disk has answered, once for all that waited together', async () => {
  const { load } = await journal('')
  const ledger = await load()
  let release!: () => void
  const disk = new Promise<void>((resolve) => (release = resolve))
  const sync = vi.spyOn(await handles(), 'datasync').mockImplementation(() => disk)
  const answers: string[] = []
  const appending = ['a', 'b', 'c'].map(async (id) => {
    const { entry } = await ledger.append(refused(id))
    answers.push(entry.id)
  })
  await expect.poll(() => sync).toHaveBeenCalledOnce()
  await new Promise((resolve) => setImmediate(resolve))
  expect(answers).toEqual([])
  release()
  await Promise.all(appending)
  expect(answers).toEqual(['a', 'b', 'c'])
  expect(sync).toHaveBeenCalledOnce()
})

describe('a failed write', () => {
  it('rejects, changes nothing, and the next one succeeds', async () => {
    const { path, load } = await journal(lines[0])
    const ledger = await load()
    vi.spyOn(await handles(), 'appendFile').mockImplementationOnce(async () => {
      await appendFile(path, '{"id":"half')
      throw full
    })
    await expect(ledger.append(refused('b'))).rejects.toThrow('[ledger] 台账写入失败')
    expect(ledger.entries).toHaveLength(1)
    expect(ledger.state.entries.has('b')).toBe(false)
    expect(await readFile(path, 'utf8')).toBe(lines[0])
    expect(await ledger.append(refused('b'))).toMatchObject({ isNew: true, entry: { seq: 2 } })
    await ledger.close()
    expect((await load()).entries.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('is mended before the next write when it could not be at once', async () => {
    const { path, reports, load } = await journal(lines[0])
    const ledger = await load()
    const fs = await handles()
    vi.spyOn(fs, 'datasync').mockRejectedValueOnce(full)
    vi.spyOn(fs, 'truncate').mockRejectedValueOnce(full)
    await expect(ledger.append(refused('lost'))).rejects.toThrow('台账写入失败')
    expect(reports).toEqual(['[ledger] 台账未能复原，下次写入前再试'])
    expect(await readFile(path, 'utf8')).toContain('lost')
    await ledger.append(refused('b'))
    expect(await readFile(path, 'utf8')).not.toContain('lost')
    await ledger.close()
    expect((await load()).entries.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
