import { type Context, h, type Session } from 'koishi'
import { today } from '../../calendar'
import { plainText, Questions, speakerOf } from '../../chat'
import type { Refusal } from '../../deed'
import { say } from '../../text'
import { readAdoption } from './read-adoption'

/** Enters the adoption that words after the command tell of. */
export type AdoptSaid = (session: Session, words: string) => Promise<string | Refusal>

/**
 * An editor who says `采用 1 头条` in the group and left out the slash is asked. Only what reads as the
 * whole command is: a receipt, an outlet and nothing else.
 */
export function hearUnslashed(ctx: Context, adopt: AdoptSaid) {
  const questions = new Questions<string>().settle(ctx, adopt, () => say('adoption.which.left'))

  ctx.middleware((session, next) => {
    const { prefix, content } = session.stripped
    const said = plainText(content)
    const [, words] = /^(?:采用|采纳|录用)\s*(.+)$/.exec(said) ?? []
    const isMeant = words && !prefix && isAdoption(ctx, words, session.isDirect)
    const isEditor = isMeant && speakerOf(ctx, session)?.role === 'editor'
    // Asked last, when nobody else has taken it.
    if (!isEditor) return next()
    return next(async () => {
      questions.ask(session, words)
      return h.text(say('adoption.unslashed', [words]))
    })
  }, true)
}

/** @param isPrivate whether nobody else is spoken to: 采用2 is enough */
function isAdoption({ policy, roster }: Context, words: string, isPrivate: boolean): boolean {
  const known = { ...policy.at(), roster }
  const { manuscripts, outlets, unclear } = readAdoption(words, known, today())
  return manuscripts.length > 0 && (isPrivate || outlets.length > 0) && unclear === undefined
}
