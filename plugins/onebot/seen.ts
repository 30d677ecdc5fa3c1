import { rename } from 'node:fs/promises'
import { z } from 'zod'
import { Document, StorageError } from '../storage'

/** How far a conversation has been handled. Times are QQ's, in seconds. */
const mark = z.object({
  /** Nothing said before is ours: the bot was not there yet. */
  since: z.number(),
  /** The newest handled message. */
  time: z.number(),
  /** Handled messages of the last minutes, by id: handling may end out of order. */
  handled: z.record(z.string(), z.number()),
})

const memory = z.object({
  /** When the bot first started here. By our clock, in seconds. */
  born: z.number(),
  marks: z.record(z.string(), mark),
})

type Mark = z.infer<typeof mark>

type Memory = z.infer<typeof memory>

/** Seconds before the mark in which a message may still be unhandled. */
const overlap = 300

/** Milliseconds between two writes. */
const pause = 2000

/** Which messages were handled, kept on disk so that a restart knows what it missed. */
export class Seen {
  private timer?: NodeJS.Timeout
  private writtenAt = -pause
  private writing: Promise<void> = Promise.resolve()
  private next?: Promise<void>

  private constructor(
    private document: Document<Memory>,
    private memory: Memory,
    /** Nothing is remembered yet. */
    readonly isNew: boolean,
    private warn: (message: string) => void,
  ) {}

  /** Opens or creates the file; a damaged one is set aside, and that is said. */
  static async open(path: string, warn: (message: string) => void): Promise<Seen> {
    const document = await openOrRenew(path, warn)
    const { born, marks } = document.data
    const isNew = !born
    return new Seen(document, { born: born || Math.floor(Date.now() / 1000), marks }, isNew, warn)
  }

  get born(): number {
    return this.memory.born
  }

  /** Conversations the bot has been in. */
  get channels(): string[] {
    return Object.keys(this.memory.marks)
  }

  mark(channel: string): Readonly<Mark> | undefined {
    return this.memory.marks[channel]
  }

  /**
   * First time in a conversation: what was said until `since` was not said to us. `ids` are the
   * messages of that last second, in which others may still come.
   */
  enter(channel: string, since: number, ids: (string | number)[] = []): void {
    const handled = Object.fromEntries(ids.map((id) => [id, since]))
    this.memory.marks[channel] ??= { since, time: since, handled }
    this.save()
  }

  /** Whether a message needs no handling. */
  has(channel: string, id: string | number, time: number): boolean {
    const mark = this.mark(channel)
    if (!mark) return false
    return time < mark.since || time < mark.time - overlap || id in mark.handled
  }

  /** A message has been handled to its end. */
  note(channel: string, id: string | number, time: number): void {
    const mark = (this.memory.marks[channel] ??= { since: time, time, handled: {} })
    mark.handled[id] = time
    mark.time = Math.max(mark.time, time)
    this.save()
  }

  /** Writes now what is not yet written, as soon as the disk is free. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.next ??= this.writing.then(() => this.write())
    return this.next
  }

  /** At once after a quiet while, so that a crash finds it; otherwise with the next write. */
  private save(): void {
    const wait = Math.max(0, this.writtenAt + pause - performance.now())
    this.timer ??= setTimeout(() => void this.flush(), wait)
  }

  private write(): Promise<void> {
    this.next = undefined
    this.writtenAt = performance.now()
    for (const mark of Object.values(this.memory.marks)) mark.handled = recent(mark)
    const written = this.document.change((): [Memory, void] => [{ ...this.memory }, undefined])
    this.writing = written.catch((error) => this.warn(`处理到哪条消息没能记下：${error}`))
    return this.writing
  }
}

async function openOrRenew(path: string, warn: (message: string) => void) {
  const open = () => Document.open(path, memory, { born: 0, marks: {} })
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    warn(`${path} 已损坏，从现在重新记起；此前漏收的消息请对方重发`)
    await rename(path, `${path}.broken`)
    return open()
  }
}

/** Of the handled messages, those that could be taken for unhandled. */
function recent({ handled, time }: Mark): Mark['handled'] {
  const entries = Object.entries(handled)
  return Object.fromEntries(entries.filter(([, handledAt]) => handledAt >= time - overlap))
}
