import type { Awaitable, Context, Session } from 'koishi'
import type { Refusal } from '../deed'
import { spoken } from './command'
import { isOurs, nameAtStart, namesOf } from './names'
import { Pending, Unanswered } from './pending'
import { plainText } from './speech'

const yes = /^(?:是的?|确认|对的?|好[的吧]?|可以的?|行[的吧]?|没问题|ok|发吧?|公示吧?)[。．.！!]*$/i
const no =
  /^(?:否|不[是了发要用]?了?|不公示|取消|算了吧?|(?:算了[，,\s]*)?(?:先|暂时?|那)?(?:不|别|不要|不用)[发动公示催撤改记]*了?|先(?:等等|放放|停)|暂缓|(?:再|先)?等(?:等|一等|一下|会儿?|一会儿?)(?:再说)?|再说吧?|慢着|别急)[。．.！!]*$/
const again = /^(?:[？?]+|(?:什么|啥)(?:意思)?[？?]*)$/

/** Milliseconds in which a second yes is most likely the first one once more. */
const AGAIN = 60_000

/** Whether somebody drops what they were asked about. */
export function isNo(said: string): boolean {
  return no.test(said)
}

/**
 * What somebody was asked to say yes to in one conversation. Yes is one only while it is the last thing
 * they were asked: whatever else they say ends the question.
 */
export class Questions<T> {
  private open = new Unanswered<T>()
  private agreed = new Pending<T>(AGAIN)
  private ended = new Pending<T>()

  /** @param agrees other words that say yes */
  constructor(private agrees = yes) {}

  /** Hears all that is said, before commands and other questions. */
  listen(ctx: Context) {
    ctx.middleware((session, next) => {
      this.hear(session, plainText(session.stripped.content))
      return next()
    }, true)
    return this
  }

  /**
   * Listens, and answers too: what was asked about is done upon yes, and left upon no.
   * @param left says that nothing was done
   */
  settle(
    ctx: Context,
    carryOut: (session: Session, about: T) => Awaitable<string | Refusal>,
    left: (session: Session) => string,
  ) {
    ctx.middleware(async (session, next) => {
      const said = plainText(session.stripped.content)
      if (!this.expects(session, said)) return next()
      const about = this.take(session, said)
      return spoken(about ? await carryOut(session, about) : left(session))
    })
    return this.listen(ctx)
  }

  /** Ends the question that is open when the words are no answer to it. */
  hear(session: Session, said: string) {
    // `/公示 确认` answers it too.
    const words = said.replace(/^[/／]?\S+\s+(?=(?:确认|取消)$)/, '')
    if (this.isAnswer(words) || again.test(words)) return
    const about = this.open.take(session)
    if (about !== undefined) this.ended.set(session, about)
  }

  ask(session: Session, about: T) {
    this.ended.take(session)
    this.open.set(session, about)
  }

  /** Whether there is a question that waits for these words. */
  expects(session: Session, said: string): boolean {
    return this.isAnswer(said) && this.open.get(session) !== undefined
  }

  /** What they said yes to, `false` for no; the question is then answered. */
  take(session: Session, said: string): T | false | undefined {
    const about = this.open.take(session)
    if (about === undefined) return undefined
    if (no.test(said)) return false
    this.agreed.set(session, about)
    return about
  }

  /** What they ask to hear once more: a bare question mark. */
  repeated(session: Session, said: string): T | undefined {
    return again.test(said) ? this.open.get(session) : undefined
  }

  /** What they said yes to just now, when they say it once more. */
  agreedTo(session: Session, said: string): T | undefined {
    return this.isYes(said) ? this.agreed.get(session) : undefined
  }

  /** What they say yes to too late, told once: they spoke of something else meanwhile. */
  tooLate(session: Session, said: string): T | undefined {
    return this.isYes(said) ? this.ended.take(session) : undefined
  }

  private isYes(said: string): boolean {
    return yes.test(said) || this.agrees.test(said)
  }

  private isAnswer(said: string): boolean {
    return this.isYes(said) || no.test(said)
  }
}

/** Ends what is open when another command than those of the question is given. */
export function endAtCommands(ctx: Context, own: string[], end: (session: Session) => void) {
  ctx.middleware((session, next) => {
    const name = commandIn(ctx, session)
    if (name && !own.includes(name)) end(session)
    return next()
  }, true)
}

/** The command that is given; in private it needs no slash. */
export function commandIn(ctx: Context, session: Session): string | undefined {
  const { $commander } = ctx
  const { stripped, isDirect } = session
  const said = plainText(stripped.content)
  if (!isDirect && !stripped.prefix && !/^[/／]/.test(said)) return undefined
  const words = said.replace(/^[/／]/, '')
  const unspaced = said === words && !stripped.prefix ? undefined : nameAtStart(words, namesOf(ctx))
  const found = $commander.get(words.split(/\s/, 1)[0]) ?? $commander.get(unspaced?.name ?? '')
  return found && isOurs(found) ? found.name : undefined
}
