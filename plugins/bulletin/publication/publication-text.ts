import { partsOf, today } from '../../calendar'
import { say } from '../say'
import type { Exported } from './export-workbook'
import type { Postponed } from './postpone'
import type { Proposal } from './propose'
import type { Published } from './publish'
import { affairLines, resultLines } from './results-text'
import type { Shown } from './show-interim'

/** What would be made public, what that means, and how to say yes. */
export function proposalText({ results, affairs, isAlone }: Proposal): string {
  const { period, isOver, isFinal } = results.scope
  const about = { period: period.label, ...partsOf(new Date(today())) }
  const kind = isFinal ? 'final' : isOver ? 'over' : 'stage'
  return [
    say(`bulletin.publication.${isOver ? 'ask' : 'ask-stage'}`, about),
    ...resultLines(results),
    ...affairLines(affairs),
    say(`bulletin.publication.means-${kind}`, [period.label]),
    ...(isAlone ? [say('bulletin.publication.no-group')] : []),
    say('bulletin.publication.yes'),
  ].join('\n')
}

export function publishedText({ entry, isAlone }: Published): string {
  const { period } = entry.payload
  const key = isAlone ? 'done-here' : 'done'
  return say(`bulletin.publication.${key}`, { period: period.label, no: entry.seq })
}

export function shownText({ period, isAlone }: Shown): string {
  return say(`bulletin.publication.${isAlone ? 'shown-here' : 'shown'}`, [period.label])
}

export function postponedText({ period, entry }: Postponed): string {
  const month = Number(period.from.slice(5, 7))
  return say('bulletin.postponement.done', { period: period.label, month, no: entry.seq })
}

export function exportedText({ period, units }: Exported): string {
  return say('bulletin.export.done', [period.label, units])
}
