import { readIfThere, replaceDurably, writeDurably } from './disk'
import { LineFile } from './line-file'

/**
 * What is known under each key, in a file of JSON lines. A line is merged into what earlier lines
 * say of its key; opening writes the file anew with one line a key.
 */
export class Notes<T extends { key: string }> {
  private known = new Map<string, T>()
  private file!: LineFile

  private constructor(private path: string) {}

  /** @param brief what of a note is worth keeping from now on, if anything is */
  static async open<T extends { key: string }>(
    path: string,
    brief: (note: T) => T | undefined,
    report: (message: string) => void,
  ): Promise<Notes<T>> {
    const notes = new Notes<T>(path)
    const content = (await readIfThere(path)) ?? Buffer.alloc(0)
    const broken = notes.read(content.toString())
    if (broken.length) {
      const aside = `${path}.broken-${Date.now()}`
      await writeDurably(aside, content)
      report(`${path} 第${broken.join('、')}行没有写完，未计入，原文件另存为 ${aside}`)
    }
    for (const [key, note] of notes.known) {
      const kept = brief(note)
      if (kept) notes.known.set(key, kept)
      else notes.known.delete(key)
    }
    await notes.rewrite()
    return notes
  }

  get(key: string): T | undefined {
    return this.known.get(key)
  }

  /** In the order in which the keys came. */
  get all(): T[] {
    return [...this.known.values()]
  }

  /** Changes what is known under a key; resolves when it is on disk, until then nothing changes. */
  async note(key: string, change: Partial<T>): Promise<void> {
    await this.file.append(`${JSON.stringify({ ...change, key })}\n`)
    this.merge({ ...change, key })
  }

  close(): Promise<void> {
    return this.file.close()
  }

  private merge(change: Partial<T> & { key: string }): void {
    this.known.set(change.key, { ...this.known.get(change.key), ...change } as T)
  }

  /** Gives the numbers of lines that are none. A crash leaves such a one at the end. */
  private read(text: string): number[] {
    const broken: number[] = []
    for (const [index, line] of text.split('\n').entries()) {
      try {
        if (line) this.merge(JSON.parse(line))
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        broken.push(index + 1)
      }
    }
    return broken
  }

  private async rewrite(): Promise<void> {
    const lines = this.all.map((note) => `${JSON.stringify(note)}\n`)
    await replaceDurably(this.path, Buffer.from(lines.join('')))
    this.file = await LineFile.open(this.path)
  }
}
