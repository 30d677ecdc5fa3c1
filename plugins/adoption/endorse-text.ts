import { briefTitle, changeLines } from '../deed'
import type { EndorsementOutcome } from './endorse'
import { say } from './say'

export function endorsedText({ entry, title, change }: EndorsementOutcome): string {
  return say('adoption.endorsement.done', {
    receipt: entry.ref,
    unit: entry.unit,
    title: briefTitle(title),
    level: entry.payload.level,
    change: changeLines(change).join('\n'),
    no: entry.seq,
  })
}
