import { type Awaitable, type Context, type Fragment, h, type Session } from 'koishi'
import { type Actor, forbidden, Refusal, refusalText } from '../deed'
import type { Role } from '../roster'
import { actorOf } from './speaker'
import { speech } from './speech'

/** A command as somebody gave it. */
export interface Asked {
  session: Session
  by: Actor
  /** What follows the command, as written: line breaks and quotation marks kept. */
  words: string
}

/** Plain text, a refusal, or Koishi elements; nothing when the answer was sent already. */
export type Answer = string | Refusal | Exclude<Fragment, string> | void

/**
 * Registers a chat command. Its answer is said; so is a refusal, returned or thrown.
 * @example command(ctx, '撤回', ['撤稿'], async ({ by, words }) => withdrawnText(await withdraw(ctx, by, …)))
 */
export function command(ctx: Context, name: string, aliases: string[], answer: Answering) {
  ctx
    .command(name, { captureQuote: false })
    .alias(...aliases)
    .action(async ({ session }) => {
      const asked = {
        session: session!,
        by: actorOf(ctx, session!),
        words: speech(ctx, session!, name),
      }
      return spoken(await heard(answer, asked))
    })
}

/** A command for editors: whoever may not give it hears that before how it is written. */
export function editorsCommand(...[ctx, name, aliases, answer]: Parameters<typeof command>) {
  command(ctx, name, aliases, permitted(answer, 'editor'))
}

/** A command for those who hand in, and editors. */
export function officersCommand(...[ctx, name, aliases, answer]: Parameters<typeof command>) {
  command(ctx, name, aliases, permitted(answer, 'officer', 'leader'))
}

type Answering = (asked: Asked) => Awaitable<Answer>

/** The deed asks the same again: a form or a button has no command. */
function permitted(answer: Answering, ...roles: Role[]): Answering {
  return (asked) => forbidden(asked.by, ...roles) ?? answer(asked)
}

async function heard(answer: Answering, asked: Asked): Promise<Answer> {
  try {
    return await answer(asked)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** An answer as Koishi sends it. */
export function spoken(answer: Answer): Fragment | void {
  if (answer instanceof Refusal) return h.text(refusalText(answer))
  return typeof answer === 'string' ? h.text(answer) : answer
}
