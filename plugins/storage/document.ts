import { dirname } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { makeFolder, readIfThere, replaceDurably } from './disk'
import { StorageError } from './error'

/** A JSON file that is whole after a power loss: written beside, synced, then put in place. */
class DurableJson<T> implements Adapter<T> {
  constructor(
    private path: string,
    private shape: z.ZodType<T>,
  ) {}

  async read(): Promise<T | null> {
    const source = await readIfThere(this.path)
    try {
      return source ? this.shape.parse(JSON.parse(source.toString())) : null
    } catch (cause) {
      throw new StorageError(`${this.path} 已损坏`, { cause })
    }
  }

  async write(data: T): Promise<void> {
    await makeFolder(dirname(this.path))
    await replaceDurably(this.path, Buffer.from(JSON.stringify(data, null, 2)))
  }
}

/** A small document on disk. One change after another; memory follows the disk. */
export class Document<T> {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(private low: Low<T>) {}

  /**
   * Opens a document that is `initial` as long as there is no file. Rejects with a StorageError when
   * the file is not of the shape, and leaves it as it is.
   */
  static async open<T>(path: string, shape: z.ZodType<T>, initial: T): Promise<Document<T>> {
    const low = new Low<T>(new DurableJson(path, shape), initial)
    await low.read()
    return new Document(low)
  }

  get data(): T {
    return this.low.data
  }

  /**
   * Puts in place what `next` makes of the document, and gives what it gives besides. Resolves when it
   * is on disk; when that fails nothing has changed. Giving back the same document writes nothing.
   */
  change<R>(next: (data: T) => [T, R]): Promise<R> {
    const turn = this.queue.then(async () => {
      const [data, result] = next(this.low.data)
      if (data === this.low.data) return result
      // `Low` would change its memory before it writes.
      await this.low.adapter.write(data)
      this.low.data = data
      return result
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }
}
