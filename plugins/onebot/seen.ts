import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

/** How far a conversation has been handled. Times are QQ's, in seconds. */
export interface Mark {
  /** Nothing said before is ours: the bot was not there yet. */
  since: number
  /** The newest handled message. */
  time: number
  /** Handled messages of the last minutes, by id: handling may end out of order. */
  handled: Record<string, number>
}

interface Memory {
  /** When the bot first started here. By our clock, in seconds. */
  born: number
  marks: Record<string, Mark>
}

/** Seconds before the mark in which a message may still be unhandled. */
const overlap = 300

/** Milliseconds between two writes. */
const pause = 2000

/** Which messages were handled, kept on disk so that a restart knows what it missed. */
export class Seen {
  private timer?: NodeJS.Timeout
  private writtenAt = -pause

  private constructor(
    private low: Low<Memory>,
    /** Nothing is remembered yet. */
    readonly isNew: boolean,
    private warn: (message: string) => void,
  ) {}

  /** Opens or creates the file; one that is not JSON is not used, and that is said. */
  static async open(path: string, warn: (message: string) => void): Promise<Seen> {
    await mkdir(dirname(path), { recursive: true })
    const low = new Low<Memory>(new JSONFile(path), { born: 0, marks: {} })
    await low.read().catch((error) => {
      if (!(error instanceof SyntaxError)) throw error
      warn(`${path} 已损坏，从现在重新记起；此前漏收的消息请对方重发`)
    })
    const isNew = !low.data.born
    low.data.born ||= Math.floor(Date.now() / 1000)
    return new Seen(low, isNew, warn)
  }

  get born(): number {
    return this.low.data.born
  }

  /** Conversations the bot has been in. */
  get channels(): string[] {
    return Object.keys(this.low.data.marks)
  }

  mark(channel: string): Readonly<Mark> | undefined {
    return this.low.data.marks[channel]
  }

  /**
   * First time in a conversation: what was said until `since` was not said to us. `ids` are the
   * messages of that last second, in which others may still come.
   */
  enter(channel: string, since: number, ids: (string | number)[] = []): void {
    const handled = Object.fromEntries(ids.map((id) => [id, since]))
    this.low.data.marks[channel] ??= { since, time: since, handled }
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
    const mark = (this.low.data.marks[channel] ??= { since: time, time, handled: {} })
    mark.handled[id] = time
    mark.time = Math.max(mark.time, time)
    this.save()
  }

  /** Writes now what is not yet written. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    await this.write()
  }

  /** At once after a quiet while, so that a crash finds it; otherwise with the next write. */
  private save(): void {
    const wait = Math.max(0, this.writtenAt + pause - performance.now())
    this.timer ??= setTimeout(() => void this.write(), wait)
  }

  private async write(): Promise<void> {
    this.timer = undefined
    this.writtenAt = performance.now()
    for (const mark of Object.values(this.low.data.marks)) mark.handled = recent(mark)
    await this.low.write().catch((error) => this.warn(`处理到哪条消息没能记下：${error}`))
  }
}

/** Of the handled messages, those that could be taken for unhandled. */
function recent({ handled, time }: Mark): Mark['handled'] {
  const entries = Object.entries(handled)
  return Object.fromEntries(entries.filter(([, handledAt]) => handledAt >= time - overlap))
}
