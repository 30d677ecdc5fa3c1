import { partsOf, today } from '../../calendar'
import { say } from '../say'
import { asAsked } from './scope'
import type { Exported } from './export-workbook'
import type { Postponed } from './postpone'
import type { Instead, Proposal } from './propose'
import type { Published } from './publish'
import { affairLines, resultLines } from './results-text'
import type { Shown } from './show-interim'

/** What would be made public, what that means, and how to say yes. */
export function proposalText({ results, affairs, every, isAlone, instead }: Proposal): string {
  const { period, isOver, isFinal, isInternal } = results.scope
  const about = { period: period.label, ...partsOf(new Date(today())) }
  const kind = isFinal ? 'final' : isOver ? 'over' : 'stage'
  return [
    ...(instead ? [insteadLine(instead, period.label)] : []),
    say(`bulletin.publication.${isOver ? 'ask' : 'ask-stage'}`, about),
    ...resultLines(results),
    ...affairLines(affairs),
    say(`bulletin.publication.means-${kind}`, {
      period: period.label,
      every: say(`bulletin.publication.every.${every}`),
    }),
    ...(isInternal && !isAlone ? [say('bulletin.publication.internal')] : []),
    ...(isAlone ? [say('bulletin.publication.no-group')] : []),
    say('bulletin.publication.yes'),
  ].join('\n')
}

/** Why it is not about the month before. */
function insteadLine({ before, published }: Instead, label: string): string {
  if (!published) return say('bulletin.publication.instead', [before.label, label])
  const about = { period: before.label, label, ...partsOf(new Date(published.at)) }
  return say('bulletin.publication.instead-published', { ...about, no: published.seq })
}

export function publishedText({ entry, isAlone }: Published): string {
  const { period } = entry.payload
  const key = isAlone ? 'done-here' : 'done'
  return say(`bulletin.publication.${key}`, { period: period.label, no: entry.seq })
}

export function shownText({ period, isAlone, isInternal }: Shown): string {
  const key = isAlone ? 'shown-here' : isInternal ? 'shown-internally' : 'shown'
  return say(`bulletin.publication.${key}`, [period.label])
}

export function postponedText({ period, entry }: Postponed): string {
  const about = { period: period.label, asked: asAsked(period), no: entry.seq }
  return say('bulletin.postponement.done', about)
}

export function exportedText({ period, units }: Exported): string {
  return say('bulletin.export.done', [period.label, units])
}
