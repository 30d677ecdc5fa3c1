import { formatMoment } from '../calendar'
import type { Incident } from '../ledger'
import { say } from './say'

/** `【突发1】`, `【演练】突发1 ` */
export function markOf({ no, isDrill }: Incident): string {
  return say(isDrill ? 'incident.mark-drill' : 'incident.mark', [no])
}

/** `14:20 图书馆三楼 起火，无人受伤` */
export function factsText({ facts }: Incident): string {
  const at = formatMoment(new Date(facts.at), 'M月D日HH:mm')
  const story = [facts.place, facts.what].filter(Boolean).join(' ')
  const time = facts.isAtAssumed ? say('incident.assumed', [at]) : at
  const isUnknown = facts.casualties === say('incident.unknown')
  const harm = isUnknown ? say('incident.casualties-unknown') : facts.casualties
  return [`${time} ${story}`.trim(), harm, facts.kind].filter(Boolean).join(say('incident.comma'))
}
