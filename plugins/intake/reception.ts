import { readFile } from 'node:fs/promises'
import { type Context, h, type Session } from 'koishi'
import { recognise } from '../check'
import { type Attachment } from '../courier'
import { sessionAuthor } from '../chat'
import type { EntryOf } from '../ledger'
import type { Person } from '../roster'
import { columnChoice } from './column'
import { Conversation, type Intent } from './conversation'
import type { Kept } from './drafts'
import { settle, verify } from './settle'
import { unfetched } from './unfetched'

/** Whom and what a file is for. */
type Asked = Pick<Kept, 'column' | 'unit' | 'by' | 'again' | 'commission'>

/** A file as it came, and the message it came in when another one asked to take it. */
interface Received {
  name: string
  bytes: Buffer
  fileMessage?: string
}

/** Where Word files arrive: from a message into the ledger, with one reply to each. */
export class Reception {
  readonly conversation = new Conversation()

  constructor(private ctx: Context) {}

  /** Takes files in the order they were sent. */
  async files(session: Session, person: Person, files: Attachment[], intent: Intent) {
    for (const file of files) {
      await this.conversation.inTurn(session, async () => {
        const text = await this.file(session, person, file, intent)
        await this.ctx.courier.reply(session, h.parse(text))
      })
    }
  }

  /** Takes the file of an earlier refusal again, under this name; gives the reply. */
  async again(session: Session, again: EntryOf<'refused'>, name: string) {
    const { unit, by, payload } = again
    const { file, column: key, fileMessage } = payload
    const bytes = await readFile(this.ctx.storage.files.path(file.sha256))
    const column = this.ctx.policy.at().columns[key]
    const offer = { column, unit: this.ctx.roster.match(unit)!, by, again }
    return this.keep(session, offer, { name, bytes, fileMessage })
  }

  private async file(session: Session, person: Person, file: Attachment, intent: Intent) {
    const { name } = file
    const seen = recognise(name, this.ctx.policy.at().columns, this.ctx.roster)
    const column = seen?.column ?? intent.column
    const { commission } = intent
    const unit = person.unit ?? seen?.unit
    if (!unit) return session.text('intake.unit-unknown', [name])
    if (!column) return this.askColumn(session, file, intent)
    try {
      const bytes = await this.ctx.courier.fetch(session.bot, file)
      const offer = { column, unit, by: sessionAuthor(this.ctx, session), commission }
      if (!intent.record) return await this.look(session, offer, name, bytes)
      const fileMessage = file.messageId === session.messageId ? undefined : file.messageId
      return await this.keep(session, offer, { name, bytes, fileMessage })
    } catch (error) {
      return unfetched(session, error)
    }
  }

  private askColumn(session: Session, file: Attachment, intent: Intent) {
    this.conversation.askColumn(session, [file], intent)
    const choice = columnChoice(this.ctx.policy.at())
    return session.text('intake.which-column', { name: file.name, choice })
  }

  private async look(session: Session, offer: Asked, name: string, bytes: Buffer) {
    const manuscript = await this.ctx.manuscript.read(bytes, name)
    return verify(this.ctx, session, { ...offer, manuscript })
  }

  /** Puts a file on disk, reads it, judges it and records the verdict; gives the reply. */
  async keep(session: Session, offer: Asked, { name, bytes, fileMessage }: Received) {
    const stored = await this.ctx.storage.files.put(bytes)
    // By its path: the bytes need not be copied to the worker.
    const manuscript = await this.ctx.manuscript.read(
      this.ctx.storage.files.path(stored.sha256),
      name,
    )
    const file = { ...stored, name }
    const kept = { ...offer, manuscript, file, fileMessage }
    return (await settle(this.ctx, session, kept)).text
  }
}
