import { formatMoment } from '../calendar'
import type { Incident } from '../ledger'
import { draftLines } from './alarm-words'
import type { Books } from './books'
import { callLines } from './calls'
import { countdown } from './countdown'
import { markOf } from './facts-text'
import { orderOf, reporterOf } from './people'
import { say } from './say'
import { settingOf } from './setting'
import { type Standing, standingsOf, untoldTargets } from './standing'

/** What is asked for: all that is left, or what is to be written. */
export type Left = 'all' | 'written'

/** What is still to be done in an emergency: each open step, until when, by whom and to whom. */
export function remainingText(desk: Books, incident: Incident, left: Left, now: Date): string {
  const setting = settingOf(desk, incident)!
  const open = standingsOf(incident, setting, desk.policy.calendar, now).filter(
    (each, index, all) => !each.doneAt && !all.slice(index + 1).some(isSame(each)),
  )
  const written = open.filter(isWritten)
  const shown = left === 'written' && written.length ? written : open
  const lines = shown.map((standing) => lineOf(desk, incident, standing, now))
  const drafts = shown.flatMap(({ step }) => draftLines(desk, incident, step))
  const head = markOf(incident) + say('incident.remaining.head')
  return [head, ...lines, ...drafts].join('\n')
}

/** Of a step that comes again and again the last round. */
function isSame({ step }: Standing) {
  return (other: Standing) => other.step.name === step.name
}

function isWritten({ step }: Standing): boolean {
  return step.column !== undefined || !step.to.length
}

function lineOf(desk: Books, incident: Incident, standing: Standing, now: Date): string {
  const { step, due } = standing
  const { no } = incident
  const again = due && say('incident.remaining.again', [formatMoment(due, 'HH:mm')])
  const time = step.every ? again : due && countdown(due, now)
  const when = time ? say('incident.remaining.when', [time]) : ''
  if (!step.to.length) return say('incident.remaining.write', [step.name, when, no])
  const who =
    step.by === 'office' ? say('incident.remaining.office') : reporterOf(desk, incident).name
  const whom = callLines(desk, incident, untoldTargets(standing)).join('、')
  const isWaiting =
    step.needsInstruction && !orderOf(desk, incident, settingOf(desk, incident)!)?.isAgreed
  const order = isWaiting ? say('incident.remaining.order') : ''
  return say('incident.remaining.line', { step: step.name, when, who, whom, order })
}
