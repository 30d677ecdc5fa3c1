import { type Context, h, type Session } from 'koishi'
import { actorOf, Pending, spoken } from '../../chat'
import { type Attachment, FetchError } from '../../courier'
import { type Actor, forbidden, Refusal } from '../../deed'
import { enteredText, enterRota, readSheet } from '../../duty'
import { say } from '../../text'

const sheet = /\.xlsx?$/i

/** Sheets of the duty rota that an editor sends: after `/值班 导入`, before it, or quoted by it. */
export class RotaFiles {
  /** `/值班 导入` came first. */
  private awaiting = new Pending<true>()
  /** A sheet came first. */
  private sent = new Pending<Attachment>()

  constructor(private ctx: Context) {}

  /** A file of the message itself, else of the one it quotes, else the one sent before; else the next. */
  async ask(session: Session, by: Actor): Promise<string | Refusal> {
    const refusal = forbidden(by, 'editor')
    if (refusal) return refusal
    const { courier } = this.ctx
    const here = [...courier.attachments(session), ...courier.quoted(session)]
    const file = here.find(({ kind }) => kind === 'file') ?? this.sent.take(session)
    if (file) return this.take(session, by, file)
    if (!courier.hearsFiles(session)) return say('duty.sheet.expecting-quoted')
    this.awaiting.set(session, true)
    return say('duty.sheet.expecting')
  }

  /** Before intake, which would take a file for a manuscript. */
  listen() {
    this.ctx.middleware(async (session, next) => {
      const file = this.ctx.courier.attachments(session).find(({ kind }) => kind === 'file')
      if (!file || session.userId === session.selfId || !sheet.test(file.name)) return next()
      const by = actorOf(this.ctx, session)
      if (forbidden(by, 'editor')) return next()
      const isRota = session.isDirect && /值班/.test(file.name)
      if (isRota || this.awaiting.take(session)) {
        this.awaiting.take(session)
        return spoken(await this.take(session, by, file)) as h
      }
      this.sent.set(session, file)
      return next()
    }, true)
  }

  private async take(session: Session, by: Actor, file: Attachment): Promise<string | Refusal> {
    try {
      const bytes = await this.ctx.courier.fetch(session.bot, file)
      const slots = await readSheet(this.ctx, { name: file.name, bytes })
      if (slots instanceof Refusal) return slots
      const entered = await enterRota(this.ctx, by, slots)
      return entered instanceof Refusal ? entered : enteredText(entered, session.isDirect)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      return new Refusal(`intake.fetch.${error.kind}`, [file.name])
    }
  }
}
