import { dirname } from 'node:path'
import { z } from 'zod'
import { LineFile, makeFolder } from '../storage'

/** A line of the file: a job is known from `since` on, and what became of one occurrence. */
export type Note = z.output<typeof note>

const note = z.object({
  job: z.string(),
  /** All before this moment was settled when the line was written. */
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
  private unwritten = ''

  private constructor(
    private path: string,
    private file: LineFile,
    /** What the file said when it was opened, oldest first. */
    readonly notes: Note[],
    private warn: (message: string) => void,
  ) {}

  /**
   * Opens or creates the file. A line that was not finished goes, one that cannot be read is told:
   * for want of it an occurrence may run again, which its job is ready for.
   */
  static async open(path: string, warn: (message: string) => void): Promise<Diary> {
    await makeFolder(dirname(path))
    const file = await LineFile.open(path)
    const notes: Note[] = []
    let no = 0
    for (const { bytes, isWhole } of file.read()) {
      no++
      if (bytes.length === 0 || !isWhole) continue
      const found = parse(bytes.toString())
      if (found) notes.push(found)
      else warn(`${path} 第${no}行无法读取，已略过`)
    }
    await file.cut()
    return new Diary(path, file, notes, warn)
  }

  /** Resolves when the notes are on disk. What the disk refuses is told, and kept for the next time. */
  async write(notes: Note[]): Promise<void> {
    const lines = this.unwritten + notes.map((each) => `${JSON.stringify(each)}\n`).join('')
    if (lines === '') return
    this.unwritten = ''
    try {
      await this.file.append(lines)
    } catch (error) {
      this.unwritten = lines + this.unwritten
      this.warn(`${this.path} 写不进去，请检查磁盘；稍后再写：${error}`)
    }
  }

  /** Finishes what is under way. */
  close(): Promise<void> {
    return this.file.close()
  }
}

function parse(line: string): Note | undefined {
  try {
    return note.parse(JSON.parse(line))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
  }
}
