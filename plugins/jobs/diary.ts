import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Settled } from './types'

/** A line of the file: a job is known from `since` on, and what became of one occurrence. */
export interface Note {
  job: string
  /** All before this moment was settled when the line was written. */
  since: Date
  settled?: Settled
}

const note = z.object({
  job: z.string(),
  since: z.coerce.date(),
  settled: z
    .object({
      key: z.string(),
      at: z.coerce.date(),
      until: z.coerce.date(),
      outcome: z.enum(['done', 'skipped', 'failed']),
    })
    .optional(),
})

/** What became of all jobs: a file of JSON lines that only grows. */
export class Diary {
  private queue: Promise<void> = Promise.resolve()
  private unwritten = ''

  private constructor(
    private path: string,
    /** What the file said when it was opened, oldest first. */
    readonly notes: Note[],
    private warn: (message: string) => void,
  ) {}

  /**
   * Opens or creates the file. A line that was not finished goes, one that cannot be read is told:
   * for want of it an occurrence may run again, which its job is ready for.
   */
  static async open(path: string, warn: (message: string) => void): Promise<Diary> {
    await mkdir(dirname(path), { recursive: true })
    await appendFile(path, '')
    const bytes = await readFile(path)
    const size = bytes.lastIndexOf('\n') + 1
    if (size < bytes.length) await truncate(path, size)
    const lines = bytes.toString('utf8', 0, size).split('\n')
    const notes = lines.flatMap((line, index) => {
      if (line === '') return []
      const found = parse(line)
      if (!found) warn(`${path} 第${index + 1}行无法读取，已略过`)
      return found ?? []
    })
    return new Diary(path, notes, warn)
  }

  /** Resolves when the notes are on disk. What the disk refuses is told, and kept for the next time. */
  write(notes: Note[]): Promise<void> {
    this.unwritten += notes.map((each) => `${JSON.stringify(each)}\n`).join('')
    this.queue = this.queue.then(() => this.flush())
    return this.queue
  }

  private async flush() {
    const text = this.unwritten
    if (text === '') return
    this.unwritten = ''
    try {
      await appendFile(this.path, text, { flush: true })
    } catch (error) {
      // A part of it may stand there: what comes next begins a new line.
      this.unwritten = `\n${text}${this.unwritten}`
      this.warn(`${this.path} 写不进去，请检查磁盘；稍后再写：${error}`)
    }
  }
}

function parse(line: string): Note | undefined {
  try {
    return note.parse(JSON.parse(line))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
  }
}
