import { type Awaitable, type Context, type Fragment, h, type Session } from 'koishi'
import { type Actor, forbidden, Listing, Refusal, refusalText } from '../deed'
import type { Role } from '../roster'
import { isUnwritten } from '../storage'
import { say } from '../text'
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

/** Plain text, a refusal, a list, or Koishi elements; nothing when the answer was sent already. */
export type Answer = string | Refusal | Listing | Exclude<Fragment, string> | void

/**
 * Registers a chat command. Its answer is said; so is a refusal, returned or thrown.
 * @example command(ctx, '撤回', ['撤稿'], ({ by, words }) => answer(withdraw(ctx, by, …), withdrawnText))
 */
export function command(ctx: Context, name: string, aliases: string[], hear: Hearing) {
  register(ctx, name, aliases, hear)
}

/** @param roles who may give it; whoever may not hears that before how it is written */
function register(ctx: Context, name: string, aliases: string[], hear: Hearing, roles?: Role[]) {
  ctx
    .command(name, { captureQuote: false, roles, handleError: () => h.text(say('chat.failed')) })
    .alias(...aliases)
    .action(async ({ session }) => {
      const words = speech(ctx, session!, name)
      const by = actorOf(ctx, session!)
      const asked = { session: session!, by, words, said: new Said(words) }
      const answer = await orRefusal(() => (roles ? permitted(hear, roles) : hear)(asked))
      return spoken(answer instanceof Listing ? ctx.pages.show(session!, answer) : answer)
    })
}

/** A command for editors. */
export function editorsCommand(...asked: Parameters<typeof command>) {
  register(...asked, ['editor'])
}

/** A command for those who hand in, and editors. */
export function officersCommand(...asked: Parameters<typeof command>) {
  register(...asked, ['officer', 'leader'])
}

type Hearing = (asked: Asked) => Awaitable<Answer>

/** The deed asks the same again: a form or a button has no command. */
function permitted(hear: Hearing, roles: Role[]): Hearing {
  return (asked) => forbidden(asked.by, ...roles) ?? hear(asked)
}

/** What a refusal thrown on the way says, instead of it; one when the disk took nothing. */
export async function orRefusal<T>(work: () => Awaitable<T>): Promise<T | Refusal> {
  try {
    return (await work()) as T
  } catch (error) {
    if (error instanceof Refusal) return error
    if (isUnwritten(error)) return new Refusal('deed.unwritten')
    throw error
  }
}

/** The answer to a deed: the text or list of what was done, or why it was not. */
export async function answer<T, Said extends string | Listing>(
  outcome: Awaitable<T | Refusal>,
  text: (done: T) => Said | Promise<Said>,
): Promise<Said | Refusal> {
  const done = (await outcome) as T | Refusal
  return done instanceof Refusal ? done : await text(done)
}

export function spoken(answer: Exclude<Answer, Listing>): Fragment | void {
  if (answer instanceof Refusal) return h.text(refusalText(answer))
  return typeof answer === 'string' ? h.text(answer) : answer
}
