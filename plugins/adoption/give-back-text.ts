import { briefTitle, changeLines } from '../deed'
import type { ReturnOutcome } from './give-back'
import { say } from './say'

export function returnedText({ entry, title, change }: ReturnOutcome): string {
  return say('adoption.return.done', {
    receipt: entry.ref,
    unit: entry.unit,
    title: briefTitle(title),
    change: changeLines(change).join('\n'),
    no: entry.seq,
  })
}
