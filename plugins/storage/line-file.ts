import { type FileHandle, readFile } from 'node:fs/promises'
import { openToAppend } from './disk'

const BREAK = 10

/** A file that was opened, and what it held. */
export interface Opened {
  file: LineFile
  /** Whole lines without their line breaks. */
  lines: Buffer[]
  /** What follows the last line break. */
  rest: Buffer
}

/** A file of lines that only grows. What is appended is on disk when the promise resolves. */
export class LineFile {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    private handle: FileHandle,
    /** Bytes that count: what stands behind them is cut off before the next line is written. */
    private bytes: number,
    private isTorn: boolean,
  ) {}

  /** Opens or creates the file. A last line without its line break does not count. */
  static async open(path: string): Promise<Opened> {
    const handle = await openToAppend(path)
    const content = await readFile(path)
    const lines = linesOf(content)
    const size = content.lastIndexOf(BREAK) + 1
    const rest = content.subarray(size)
    return { file: new LineFile(handle, size, rest.length > 0), lines, rest }
  }

  /** Bytes of the lines that count. */
  get size(): number {
    return this.bytes
  }

  /** Whether the last write failed and what it left behind could not be removed yet. */
  get isDamaged(): boolean {
    return this.isTorn
  }

  /** Appends whole lines, one call after another. Rejects when the disk refuses: none counts then. */
  append(lines: string): Promise<void> {
    const turn = this.queue.then(() => this.write(Buffer.from(lines)))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Cuts off what stands behind the first `size` bytes; those that count by default. */
  async cut(size = this.bytes): Promise<void> {
    await this.handle.truncate(size)
    await this.handle.sync()
    this.bytes = size
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
    this.bytes += bytes.length
  }
}

function linesOf(content: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0, end; (end = content.indexOf(BREAK, start)) >= 0; start = end + 1) {
    lines.push(content.subarray(start, end))
  }
  return lines
}
