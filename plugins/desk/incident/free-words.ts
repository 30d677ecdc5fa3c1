import type { Context } from 'koishi'
import type { Actor } from '../../deed'
import { readSwapAnswer, swapsFor } from '../../duty'
import { waitingFor } from '../../signoff'
import { readVerdicts } from '../signing/verdict'
import { readBare } from './read'

/** What may well be said of an incident. */
const vague = ['unclear', 'doubtful', 'later', 'shown']

/** Whether words answer something else that waits for this person: a signature, a swap of duty. */
export function isForOthers(ctx: Context, by: Actor, said: string): boolean {
  const [verdict] = readVerdicts(said) ?? []
  const isVerdict = verdict && !vague.includes(verdict.kind)
  if (isVerdict && waitingFor(ctx, by).length > 0) return true
  const swap = readSwapAnswer(said)
  return swap?.isAgreed !== undefined && swapsFor(ctx, by, new Date()).length > 0
}

/** Whether words may be any answer at all: nothing else is said by them. */
export function isFree(ctx: Context, by: Actor, said: string): boolean {
  return !readBare(said) && !said.startsWith('突发') && !isForOthers(ctx, by, said)
}
