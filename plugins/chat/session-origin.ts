import type { Context, Session } from 'koishi'
import { authorOf, originOf } from '../deed'
import { actorOf } from './speaker'

/** Until every command calls a deed. */
export function sessionOrigin(ctx: Context, session: Session, unit: string, ...part: string[]) {
  return originOf(ctx, actorOf(ctx, session), unit, ...part)
}

export function sessionAuthor(ctx: Context, session: Session) {
  return authorOf(actorOf(ctx, session))
}
