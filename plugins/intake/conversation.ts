import type { Session } from 'koishi'
import type { Attachment } from '../courier'
import type { Column } from '../policy'

/** How long a file waits for its command and a command for its file. */
const PATIENCE = 10 * 60_000

/** What to do with a manuscript: record it, or only tell what is wrong (`/校验`). */
export interface Intent {
  column?: Column
  record: boolean
  /** Number of the commission (约稿) it is for. */
  commission?: number
}

/** An officer's half-said sentence: files without a command, or a command without its file. */
interface Thread {
  files: { attachment: Attachment; since: number }[]
  /** The last file that was taken without a command. */
  taken?: { attachment: Attachment; since: number }
  /** `/报送` came first and its files are still to come. */
  awaiting?: { intent: Intent; since: number }
  /** Asked which column these files are for. */
  choosing?: { files: Attachment[]; intent: Intent; since: number }
}

/** Remembers, for ten minutes and each person in each channel, what was said before. */
export class Conversation {
  private threads = new Map<string, Thread>()
  /** The last work under way of each person, so that several files are answered one by one. */
  private tails = new Map<string, Promise<void>>()

  /** A file that nothing was said about yet. */
  keep(session: Session, attachment: Attachment) {
    this.thread(session).files.push({ attachment, since: Date.now() })
  }

  /** A file that was taken by its name; a command may still follow, as officers are used to. */
  tookUnasked(session: Session, attachment: Attachment) {
    this.thread(session).taken = { attachment, since: Date.now() }
  }

  /** The files a command without any is about; they are then no longer kept. */
  takeFiles(session: Session): Attachment[] {
    const thread = this.thread(session)
    const { files, taken } = thread
    const kept = files.length ? files : taken ? [taken] : []
    thread.files = []
    thread.taken = undefined
    return kept.filter(isFresh).map(({ attachment }) => attachment)
  }

  /** These files need no command any more. */
  drop(session: Session, files: Attachment[]) {
    const thread = this.thread(session)
    const messages = new Set(files.map(({ messageId }) => messageId))
    thread.files = thread.files.filter(({ attachment }) => !messages.has(attachment.messageId))
  }

  expectFile(session: Session, intent: Intent) {
    this.thread(session).awaiting = { intent, since: Date.now() }
  }

  /**
   * What an earlier command wants of a file that has come. `/报送` goes on waiting for more files;
   * `/校验` does not, lest the mended file that follows be looked at only, nor `/报送 约稿 3`.
   */
  takeExpected(session: Session): Intent | undefined {
    const thread = this.thread(session)
    const { awaiting } = thread
    if (!awaiting?.intent.record || awaiting.intent.commission) thread.awaiting = undefined
    return awaiting && isFresh(awaiting) ? awaiting.intent : undefined
  }

  askColumn(session: Session, files: Attachment[], intent: Intent) {
    const thread = this.thread(session)
    const before = thread.choosing && isFresh(thread.choosing) ? thread.choosing.files : []
    thread.choosing = { files: [...before, ...files], intent, since: Date.now() }
  }

  /** The files whose column was asked for, if the question is still open; `answered` closes it. */
  openChoice(session: Session) {
    const { choosing } = this.thread(session)
    return choosing && isFresh(choosing) ? choosing : undefined
  }

  answered(session: Session) {
    this.thread(session).choosing = undefined
  }

  /** Runs `work` after what this person asked before; others are not held up. */
  inTurn(session: Session, work: () => Promise<void>): Promise<void> {
    const key = keyOf(session)
    const turn = (this.tails.get(key) ?? Promise.resolve()).then(work)
    const leave = () => {
      if (this.tails.get(key) === tail) this.tails.delete(key)
    }
    // Whoever waits for this turn only needs its end; its failure goes to the caller.
    const tail: Promise<void> = turn.then(leave, leave)
    this.tails.set(key, tail)
    return turn
  }

  /** Forgets people who have said nothing for a while. */
  sweep() {
    for (const [key, { files, taken, awaiting, choosing }] of this.threads) {
      const parts = [...files, taken, awaiting, choosing]
      if (!parts.some((part) => part && isFresh(part))) this.threads.delete(key)
    }
  }

  private thread(session: Session): Thread {
    const key = keyOf(session)
    let thread = this.threads.get(key)
    if (!thread) this.threads.set(key, (thread = { files: [] }))
    return thread
  }
}

function keyOf(session: Session) {
  return `${session.platform}:${session.channelId}:${session.userId}`
}

function isFresh({ since }: { since: number }) {
  return Date.now() - since < PATIENCE
}
