import { changeLines, whyText } from '../deed'
import type { AdjustmentOutcome } from './adjust'
import { say } from './say'

export function adjustedText({ entry, change }: AdjustmentOutcome): string {
  return say('adoption.adjustment.done', {
    no: entry.seq,
    why: whyText(entry.payload),
    change: changeLines(change).join('\n'),
  })
}
