import type { Context, Session } from 'koishi'
import { type Actor, Refusal } from '../../deed'
import { merge, mergedText, openFor } from '../../incident'
import { say } from '../../text'
import type { Reply } from './discreet'
import type { OpenQuestions } from './open-questions'
import { meantIn } from './which'
import { yesOrNo } from './yes-or-no'

/** 突发1 突发2 是同一件事: asks once, since the clocks of the later one end. */
export function askToMerge(
  { ctx, questions }: { ctx: Context; questions: OpenQuestions },
  session: Session,
  by: Actor,
  words: string,
): Reply {
  const open = openFor(ctx, by)
  const named = meantIn(words, open) ?? []
  const both = named.length === 2 ? named : open.length === 2 ? open.map(({ no }) => no) : []
  const [into, no] = both.toSorted((a, b) => a - b)
  if (!no || ![into, no].every((each) => open.some((one) => one.no === each)))
    return new Refusal('incident.which-merge')
  questions.ask(session, {
    name: 'merge',
    hear: (_, who, answer) => {
      const isSo = yesOrNo(answer)
      if (isSo === undefined) return undefined
      return isSo ? done(ctx, who, { no, into }) : Promise.resolve(say('incident.not-merged'))
    },
  })
  return say('incident.ask-merge', [no, into])
}

async function done(ctx: Context, by: Actor, pair: { no: number; into: number }): Promise<Reply> {
  const merged = await merge(ctx, by, pair)
  return merged instanceof Refusal ? merged : mergedText(merged, pair.no)
}
