import { type Awaitable, type Context, type Fragment, h, type Session } from 'koishi'
import { type Actor, Refusal, refusalText } from '../deed'
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
export function command(
  ctx: Context,
  name: string,
  aliases: string[],
  answer: (asked: Asked) => Awaitable<Answer>,
) {
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

async function heard(answer: (asked: Asked) => Awaitable<Answer>, asked: Asked): Promise<Answer> {
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
