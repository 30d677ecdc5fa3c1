import { formatMoment } from '../calendar'
import type { Desk } from '../deed'
import { dutyTemplateOf } from '../duty'
import type { Incident } from '../ledger'
import type { IncidentSetting } from '../policy'
import type { Contact } from '../roster'
import { callLines, chainLines, exampleOf, reporterText } from './calls'
import { countdown } from './countdown'
import { onDuty } from './duty'
import { factsText, markOf } from './facts-text'
import { aboveOf, actorsOf, distinct, isAmong, orderOf } from './people'
import type { Alarm } from './plan'
import { proposalLines } from './proposal'
import { say } from './say'
import { nextTargets, type Standing, untoldTargets } from './standing'
import { isReached } from './unreached'

/** Those who act, those above them, and the editors hear different words; nobody hears two of them. */
type Audience = 'act' | 'above' | 'office'

/** What an alarm says to whom. */
export interface Said {
  audience: Audience
  to: Contact[]
  text: string
}

/** What is read to say it, and whom it can reach. */
export type Books = Pick<Desk, 'roster' | 'policy' | 'ledger' | 'courier'>

/** An open step an alarm is about. */
export interface Open {
  incident: Incident
  setting: IncidentSetting
  standing: Standing
}

export function wordsOf(
  desk: Books,
  { kind, due }: Pick<Alarm, 'kind' | 'due'>,
  open: Open,
  now: Date,
): Said[] {
  const { incident, setting, standing } = open
  const actors = distinct(actorsOf(desk, incident, standing))
  const above = distinct(aboveOf(desk, incident, standing, setting)).filter(
    (each) => !isAmong(actors, each),
  )
  const office = distinct(onDuty(desk, now)).filter((each) => !isAmong(actors, each))
  const how = standing.step.every ? 'again' : kind
  const when = standing.step.every ? formatMoment(due, 'HH:mm') : countdown(due, now)
  const head = markOf(incident) + say(`incident.alarm.${how}`, [standing.step.name, when])
  const about = [head, factsText(incident)]
  const proposal = kind === 'lapse' ? proposalLines(desk, incident, setting, standing) : []
  const acting = [...about, ...actLines(desk, open)]
  const isOffice = standing.step.by === 'office'
  const all: Said[] = [
    { audience: 'act', to: actors, text: [...acting, ...(isOffice ? proposal : [])].join('\n') },
    { audience: 'above', to: above, text: [...about, ...aboveLines(desk, open)].join('\n') },
    {
      audience: 'office',
      to: office,
      text: [...about, ...aboveLines(desk, open), ...proposal].join('\n'),
    },
  ]
  const isHeard = actors.some((each) => isReached(desk, incident, each))
  const audiences: Audience[] =
    kind === 'remind' ? [isHeard ? 'act' : 'office'] : ['act', 'above', 'office']
  return all.filter(({ audience, to }) => to.length && audiences.includes(audience))
}

/** That we lay out the manuscript a step is done by, where it is also told to somebody. */
export function draftLines(
  { policy }: Pick<Books, 'policy'>,
  { no }: Incident,
  { name, column, to }: Standing['step'],
): string[] {
  const isDrafted = column !== undefined && to.length > 0 && dutyTemplateOf(policy.at())
  return isDrafted ? [say('incident.alarm.duty-report', [name, no])] : []
}

/** What is to be done: whom to call, or what to write. */
function actLines(desk: Books, { incident, setting, standing }: Open): string[] {
  const { step } = standing
  const order = orderOf(desk, incident, setting)
  const isAsked = step.needsInstruction && !order?.isAgreed
  const held = isAsked && order ? [heldText(order.payload)] : []
  const first = isAsked ? [...held, say('incident.alarm.instruction')] : []
  if (!step.to.length) return [say('incident.alarm.write', [step.name, incident.no])]
  const written = draftLines(desk, incident, step)
  const lines =
    step.by === 'office'
      ? callLines(desk, incident, nextTargets(standing))
      : chainLines(desk, incident, standing)
  const how = say('incident.how-told', [exampleOf(desk, incident, standing)])
  return [...first, ...written, ...lines, how]
}

/** 额尔敦14:30指示先不往外报：等我到现场 */
function heldText({ leader, text, at }: { leader: string; text: string; at: string }): string {
  return say('incident.alarm.held', [leader, formatMoment(new Date(at), 'HH:mm'), text])
}

/** Who has not been told, and whom to ask. */
function aboveLines(desk: Books, { incident, standing }: Open): string[] {
  const waiting = callLines(desk, incident, untoldTargets(standing))
  const whom = waiting.length ? [say('incident.alarm.untold', [waiting.join('、')])] : []
  return [...whom, say('incident.alarm.ask', [reporterText(desk, incident)])]
}
