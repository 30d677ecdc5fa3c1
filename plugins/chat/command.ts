import { type Awaitable, type Context, type Fragment, h, type Session } from 'koishi'
import { type Actor, forbidden, Refusal, refusalText } from '../deed'
import type { Role } from '../roster'
import { Said } from './said'
import { actorOf } from './speaker'
import { speech } from './speech'

export interface Asked {
  session: Session
  by: Actor
  /** What follows the command, as written: line breaks and quotation marks kept. */
  words: string
  /** The same, to be taken word by word. */
  said: Said
}

/** Plain text, a refusal, or Koishi elements; nothing when the answer was sent already. */
export type Answer = string | Refusal | Exclude<Fragment, string> | void

/**
 * Registers a chat command. Its answer is said; so is a refusal, returned or thrown.
 * @example command(ctx, '撤回', ['撤稿'], ({ by, words }) => answer(withdraw(ctx, by, …), withdrawnText))
 */
export function command(ctx: Context, name: string, aliases: string[], hear: Hearing) {
  ctx
    .command(name, { captureQuote: false })
    .alias(...aliases)
    .action(async ({ session }) => {
      const words = speech(ctx, session!, name)
      const by = actorOf(ctx, session!)
      const asked = { session: session!, by, words, said: new Said(words) }
      return spoken(await heard(hear, asked))
    })
}

/** A command for editors: whoever may not give it hears that before how it is written. */
export function editorsCommand(...[ctx, name, aliases, hear]: Parameters<typeof command>) {
  command(ctx, name, aliases, permitted(hear, 'editor'))
}

/** A command for those who hand in, and editors. */
export function officersCommand(...[ctx, name, aliases, hear]: Parameters<typeof command>) {
  command(ctx, name, aliases, permitted(hear, 'officer', 'leader'))
}

type Hearing = (asked: Asked) => Awaitable<Answer>

/** The deed asks the same again: a form or a button has no command. */
function permitted(hear: Hearing, ...roles: Role[]): Hearing {
  return (asked) => forbidden(asked.by, ...roles) ?? hear(asked)
}

async function heard(hear: Hearing, asked: Asked): Promise<Answer> {
  try {
    return await hear(asked)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** The answer to a deed: the text of what was done, or why it was not. */
export async function answer<T>(
  outcome: Awaitable<T | Refusal>,
  text: (done: T) => Awaitable<string>,
): Promise<string | Refusal> {
  const done = (await outcome) as T | Refusal
  return done instanceof Refusal ? done : text(done)
}

export function spoken(answer: Answer): Fragment | void {
  if (answer instanceof Refusal) return h.text(refusalText(answer))
  return typeof answer === 'string' ? h.text(answer) : answer
}
