import { readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { openToAppend } from './disk'

const BREAK = 10

/** Bytes read at once: a large file is never in memory as a whole. */
const CHUNK = 1 << 20

/** A line of a file, valid until the next one is read. */
export interface Line {
  /** Without the line break. */
  bytes: Buffer
  /** The byte of the file it starts at. */
  start: number
  /** False for what follows the last line break. */
  isWhole: boolean
}

/** A file of lines that only grows. What is appended is on disk when the promise resolves. */
export class LineFile {
  private queue: Promise<unknown> = Promise.resolve()
  private isTorn = false

  private constructor(
    private handle: FileHandle,
    /** Bytes that count: what stands behind them is cut off before the next line is written. */
    private size: number,
  ) {}

  /** Opens or creates the file. */
  static async open(path: string): Promise<LineFile> {
    const handle = await openToAppend(path)
    return new LineFile(handle, (await handle.stat()).size)
  }

  /** Opens a file that is there, which somebody else may be writing, to read it alone. */
  static async openToRead(path: string): Promise<LineFile> {
    const handle = await open(path)
    return new LineFile(handle, (await handle.stat()).size)
  }

  /** Whether the last write failed and what it left behind could not be removed yet. */
  get isDamaged(): boolean {
    return this.isTorn
  }

  /** All lines, before the first is appended. A last one without its line break does not count. */
  *read(): Generator<Line> {
    const end = this.size
    let buffer = Buffer.alloc(CHUNK)
    let start = 0
    for (let filled = 0; start + filled < end;) {
      if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)])
      const room = buffer.length - filled
      const count = readSync(this.handle.fd, buffer, filled, room, start + filled)
      if (count === 0) break
      filled += count
      let from = 0
      for (let to; (to = buffer.subarray(0, filled).indexOf(BREAK, from)) >= 0; from = to + 1) {
        yield { bytes: buffer.subarray(from, to), start: start + from, isWhole: true }
      }
      buffer.copyWithin(0, from, filled)
      start += from
      filled -= from
    }
    this.size = start
    this.isTorn = start < end
    if (this.isTorn) yield { bytes: buffer.subarray(0, end - start), start, isWhole: false }
  }

  /** Appends whole lines, one call after another. Rejects when the disk refuses: none counts then. */
  append(lines: string): Promise<void> {
    const turn = this.queue.then(() => this.write(Buffer.from(lines)))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Cuts off what stands behind the first `size` bytes; those that count by default. */
  async cut(size = this.size): Promise<void> {
    await this.handle.truncate(size)
    await this.handle.sync()
    this.size = size
    this.isTorn = false
  }

  /** Finishes what is under way. */
  async close(): Promise<void> {
    await this.queue
    await this.handle.close()
  }

  private async write(bytes: Buffer): Promise<void> {
    if (this.isTorn) await this.cut()
    this.isTorn = true
    try {
      await this.handle.appendFile(bytes)
      await this.handle.datasync()
    } catch (error) {
      // Lines left behind would count after a restart. What cannot be cut off now is before the next.
      await this.cut().catch(() => undefined)
      throw error
    }
    this.isTorn = false
    this.size += bytes.length
  }
}
