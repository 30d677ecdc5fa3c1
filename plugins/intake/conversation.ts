import type { Session } from 'koishi'
import { keyOf, Pending, Unanswered } from '../chat'
import { PATIENCE } from '../deed'
import type { Attachment } from '../courier'
import type { Column } from '../policy'
import type { Instead } from './unfetchable'

/** What to do with a manuscript: record it, or only tell what is wrong (`/校验`). */
export interface Intent {
  column?: Column
  record: boolean
  /** Number of the commission (约稿) it is for. */
  commission?: number
  /** Number of the week it is said to be for. */
  periodSaid?: number
}

const keyOfFile = ({ messageId, name }: Attachment) => `${messageId}:${name}`

/** Half-said sentences: files without a command, or a command without its files. */
export class Conversation {
  private files = new Pending<{ attachment: Attachment; since: number }[]>()
  /** The last file that was taken without a command, and for which column. */
  private taken = new Pending<{ attachment: Attachment; column?: string }>()
  /** `/报送` came first and its files are still to come. */
  private awaiting = new Pending<Intent>()
  /** No file has come yet since `/报送`. */
  private unmet = new Pending<true>()
  /** What was sent in place of a file, after the last one, and nothing said of it. */
  private unfetchable = new Pending<Instead>()
  /** Asked which column these files are for. */
  private choosing = new Unanswered<{ files: Attachment[]; intent: Intent }>()
  /** The last work of each person, so that several files are answered one by one. */
  private turns = new Map<string, Promise<unknown>>()

  /** A file that nothing was said about yet. */
  keep(session: Session, attachment: Attachment) {
    const before = this.files.get(session) ?? []
    this.unfetchable.take(session)
    this.files.set(session, [...before, { attachment, since: Date.now() }])
  }

  /** A file that was taken by its name; a command may still follow, as officers are used to. */
  tookUnasked(session: Session, attachment: Attachment, column?: string) {
    this.unfetchable.take(session)
    this.taken.set(session, { attachment, column })
  }

  /**
   * The files a command without any is about; they are then no longer kept. One that was taken for
   * another column than the command names is not meant.
   */
  takeFiles(session: Session, column?: string): Attachment[] {
    const kept = this.files.take(session)?.filter(({ since }) => Date.now() - since < PATIENCE)
    const taken = this.taken.take(session)
    if (kept?.length) return kept.map(({ attachment }) => attachment)
    const isMeant = taken && (!column || !taken.column || taken.column === column)
    return isMeant ? [taken.attachment] : []
  }

  /** Whether files came of which nothing was said yet. */
  hasFiles(session: Session): boolean {
    return !!this.files.get(session)?.some(({ since }) => Date.now() - since < PATIENCE)
  }

  /** Something that cannot be fetched came in place of a file. */
  noteUnfetchable(session: Session, kind: Instead) {
    this.unfetchable.set(session, kind)
  }

  takeUnfetchable(session: Session): Instead | undefined {
    return this.unfetchable.take(session)
  }

  /** These files need no command any more. */
  drop(session: Session, files: Attachment[]) {
    const messages = new Set(files.map(({ messageId }) => messageId))
    const kept = this.files.get(session)
    const left = kept?.filter(({ attachment }) => !messages.has(attachment.messageId))
    if (left) this.files.set(session, left)
  }

  /** The files of a message that was recalled are no longer there. */
  recalled(session: Session, messageId: string) {
    const isLeft = ({ messageId: own }: Attachment) => own !== messageId
    const kept = this.files.get(session)?.filter(({ attachment }) => isLeft(attachment))
    if (kept) this.files.set(session, kept)
    const choice = this.choosing.get(session)
    const files = choice?.files.filter(isLeft)
    if (files?.length) this.choosing.set(session, { ...choice!, files })
    else if (choice) this.choosing.take(session)
    const taken = this.taken.get(session)
    if (taken && !isLeft(taken.attachment)) this.taken.take(session)
  }

  /** Whether a command still has no file at all. */
  isUnmet(session: Session): boolean {
    return this.unmet.get(session) !== undefined
  }

  expectFile(session: Session, intent: Intent) {
    this.awaiting.set(session, intent)
    this.unmet.set(session, true)
  }

  /**
   * What an earlier command wants of a file that has come. `/报送` goes on waiting for more files;
   * `/校验` does not, lest the mended file that follows be looked at only, nor `/报送 约稿 3`.
   */
  takeExpected(session: Session): Intent | undefined {
    const intent = this.awaiting.get(session)
    this.unmet.take(session)
    if (!intent?.record || intent.commission) this.awaiting.take(session)
    return intent
  }

  /** Gives the other files it was asked for before. */
  askColumn(session: Session, files: Attachment[], intent: Intent): Attachment[] {
    const before = this.choosing.get(session)?.files ?? []
    const asked = new Set(files.map(keyOfFile))
    const others = before.filter((file) => !asked.has(keyOfFile(file)))
    this.choosing.set(session, { files: [...others, ...files], intent })
    return others
  }

  /** The files whose column was asked for, if the question is still open; `answered` closes it. */
  openChoice(session: Session) {
    return this.choosing.get(session)
  }

  /** Where a question of this person's is open that they may answer in private. */
  choiceElsewhere(session: Session): Session | undefined {
    const isFree = session.isDirect && Unanswered.openSince(session, 0) === undefined
    return isFree ? this.choosing.elsewhere(session) : undefined
  }

  answered(session: Session) {
    this.choosing.take(session)
  }

  /** Runs `work` after what this person asked before, whatever became of that. */
  inTurn(session: Session, work: () => Promise<void>): Promise<void> {
    const key = keyOf(session)
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(work)
    this.turns.set(
      key,
      turn.catch(() => {}),
    )
    return turn
  }
}
