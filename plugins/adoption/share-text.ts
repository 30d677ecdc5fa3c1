import { briefTitle, changeLines, sharesText } from '../deed'
import { formatPoints } from '../score'
import { say } from './say'
import type { ShareOutcome } from './share'

export function sharedText({ entry, title, total, change }: ShareOutcome): string {
  return say('adoption.shares.done', {
    receipt: entry.ref,
    title: briefTitle(title),
    total: formatPoints(total),
    parts: sharesText(entry.payload),
    change: changeLines(change).join('\n'),
    no: entry.seq,
  })
}
