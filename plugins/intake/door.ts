import type { Context } from 'koishi'
import { Conversation } from './conversation'
import { Illustrations } from './illustrations'
import { PastedTexts } from './pasted'

/** Where manuscripts come in, with what is half-said there. */
export interface Door {
  ctx: Context
  conversation: Conversation
  illustrations: Illustrations
  pasted: PastedTexts
}

export function openDoor(ctx: Context): Door {
  const conversation = new Conversation()
  const illustrations = new Illustrations(ctx)
  const pasted = new PastedTexts(ctx, conversation, illustrations)
  return { ctx, conversation, illustrations, pasted }
}
