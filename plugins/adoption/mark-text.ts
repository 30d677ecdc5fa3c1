import { briefTitle, changeLines } from '../deed'
import type { MarkOutcome } from './mark'
import { say } from './say'

export function markedText({ entry, title, change }: MarkOutcome): string {
  return say('adoption.mark.done', {
    receipt: entry.ref,
    title: briefTitle(title),
    traits: entry.payload.traits.join('、'),
    change: changeLines(change).join('\n'),
    no: entry.seq,
  })
}
