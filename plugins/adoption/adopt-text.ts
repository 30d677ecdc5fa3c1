import { briefTitle, changeLines, entryText, numbersText, refusalText, signed } from '../deed'
import type { AdoptionOutcome } from './adopt'
import { say } from './say'

/** How many adoptions, and how many that were none, are listed in one answer. */
const SHOWN = 6

/** What was entered, what it brought, what was not entered and why, and how to undo it. */
export function adoptedText({ adoptions, notAdopted, change }: AdoptionOutcome): string {
  const count = adoptions.length
  return [
    count ? say('adoption.done', [count]) : say('adoption.nothing'),
    ...shorten(adoptions.map(adoptionLine)),
    ...(change ? changeLines(change) : []),
    ...shorten(notAdopted.map(refusalText)),
    ...(count ? [undoText(adoptions)] : []),
  ].join('\n')
}

/** `记12 教务处 2021-0003《…》头条采用 第1、3条 ＋60分` */
function adoptionLine({ entry, title, points }: AdoptionOutcome['adoptions'][number]): string {
  return say('adoption.line', {
    no: entry.seq,
    unit: entry.unit,
    subject: `${entry.ref}《${briefTitle(title)}》`,
    what: entryText(entry),
    points: signed(points),
  })
}

function undoText(adoptions: AdoptionOutcome['adoptions']): string {
  const entries = adoptions.map(({ entry }) => entry)
  const key = entries.length > 1 ? 'adoption.undo-all' : 'adoption.undo'
  return say(key, [numbersText(entries), entries[0].seq])
}

function shorten(lines: string[]): string[] {
  const more = lines.length - SHOWN
  return more > 0 ? [...lines.slice(0, SHOWN), say('adoption.more', [more])] : lines
}
