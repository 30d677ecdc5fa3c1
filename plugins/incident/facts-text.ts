import { formatMoment } from '../calendar'
import type { Incident } from '../ledger'
import { say } from './say'

/** `【突发1】`, `【演练】突发1 ` */
export function markOf({ no, isDrill }: Incident): string {
  return say(isDrill ? 'incident.mark-drill' : 'incident.mark', [no])
}

/** Characters that whoever heard it all needs to know it again. */
const BRIEF = 30

/** The same for those who have heard it: only how it begins, where it has become long. */
export function briefText({ facts }: Incident): string {
  const story = [storyOf(facts), facts.casualties].filter(Boolean).join(say('incident.comma'))
  const brief = story.length > BRIEF ? `${story.slice(0, BRIEF)}…` : story
  return `${timeOf(facts)} ${brief}`.trim()
}

/** `14:20 图书馆三楼 起火，无人受伤` */
export function factsText({ facts }: Incident): string {
  const time = timeOf(facts)
  const story = storyOf(facts)
  const isUnknown = facts.casualties === say('incident.unknown')
  const harm = isUnknown ? say('incident.casualties-unknown') : facts.casualties
  return [`${time} ${story}`.trim(), harm, facts.kind].filter(Boolean).join(say('incident.comma'))
}

function storyOf({ place, what }: Incident['facts']): string {
  return [place, what].filter(Boolean).join(' ')
}

function timeOf({ at, isAtAssumed }: Incident['facts']): string {
  const time = formatMoment(new Date(at), 'M月D日HH:mm')
  return isAtAssumed ? say('incident.assumed', [time]) : time
}
