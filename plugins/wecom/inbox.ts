import { Notes } from '../storage'
import type { Frame, Message } from './protocol'

/** A message that was delivered. */
interface Delivered {
  /** Its `msgid`. */
  key: string
  /** Milliseconds since 1970. */
  at: number
  /** Kept until it is handled, so that a crash does not lose it. */
  frame: Frame<Message> | null
}

/** Milliseconds in which a message may be delivered again. */
const memory = 24 * 3600_000
/** Milliseconds after which nobody waits for the answer to what a crash interrupted. */
const stale = 600_000

/** Messages WeCom has delivered, kept on disk: it may deliver one twice, and never again after a crash. */
export class Inbox {
  private taking = new Set<string>()

  private constructor(private notes: Notes<Delivered>) {}

  static async open(path: string, report: (message: string) => void): Promise<Inbox> {
    return new Inbox(await Notes.open(path, recent, report))
  }

  /** What was delivered and not handled to its end before the bot stopped. */
  get unhandled(): Frame<Message>[] {
    const since = Date.now() - stale
    return this.notes.all.flatMap(({ frame, at }) => (frame && at > since ? [frame] : []))
  }

  /** Resolves when a message is on disk; false when it was delivered before. */
  async take(frame: Frame<Message>): Promise<boolean> {
    const key = frame.body.msgid
    if (this.taking.has(key) || this.notes.get(key)) return false
    this.taking.add(key)
    try {
      await this.notes.note(key, { at: Date.now(), frame })
      return true
    } finally {
      this.taking.delete(key)
    }
  }

  /** A message has been handled to its end. */
  async done(id: string): Promise<void> {
    if (this.notes.get(id)?.frame) await this.notes.note(id, { frame: null })
  }

  close(): Promise<void> {
    return this.notes.close()
  }
}

function recent(note: Delivered): Delivered | undefined {
  return note.at > Date.now() - memory ? note : undefined
}
