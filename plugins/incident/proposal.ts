import { formatMoment } from '../calendar'
import { signed } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentSetting } from '../policy'
import type { Books } from './books'
import { durationText } from './countdown'
import { say } from './say'
import { lateMinutes, type Standing } from './standing'

/** To the editors: how what came late could be entered; nothing for a drill, or where no rule says so. */
export function proposalLines(
  { policy, roster }: Books,
  incident: Incident,
  setting: IncidentSetting,
  standing: Standing,
): string[] {
  const { late } = setting
  if (!late || incident.isDrill) return []
  const { name } = policy.at().office
  const unit = standing.step.by === 'reporter' ? incident.facts.unit : roster.match(name)?.name
  const range = policy.at().grounds.find((ground) => ground.name === late.ground)?.range
  const size = range ? ` ${signed(range.from).replace('＋', '')}` : ''
  const minutes = lateMinutes(standing)
  const reason = say(minutes ? 'incident.late-reason' : 'incident.lapsed-reason', {
    no: incident.no,
    step: standing.step.name,
    due: formatMoment(standing.due!, 'M月D日HH:mm'),
    late: durationText(minutes),
  })
  if (!unit) return []
  const about = { unit, ground: late.ground, size, reason, clause: late.clause }
  return [say(`incident.proposal${range ? '' : '-plain'}`, about)]
}
