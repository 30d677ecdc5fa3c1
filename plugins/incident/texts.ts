import { formatMoment } from '../calendar'
import type { Actor, Desk } from '../deed'
import { peopleText } from '../duty'
import type { Incident } from '../ledger'
import type { Books } from './books'
import { callLines, chainLines, chainOf, exampleOf } from './calls'
import { countdown, durationText } from './countdown'
import { officeCalls } from './duty'
import { factsText, markOf } from './facts-text'
import type { Fact } from './facts-said'
import type { Opened, Reported } from './outcome'
import { passedOnText } from './passed-on'
import { say } from './say'
import { settingOf } from './setting'
import { lateMinutes, nextTargets, type Standing, standingsOf } from './standing'
import { topText } from './top'
import type { Written } from './write'

/** To whoever reported: what was understood, whom to call now, and what is still asked. */
export function openedText(desk: Books, { incident, asks }: Opened, now: Date): string {
  const lines = [`${markOf(incident)}${say('incident.opened', [factsText(incident)])}`]
  const standing = chainOf(desk, incident, now)
  if (standing && !standing.doneAt) {
    const due = standing.due && countdown(standing.due, now)
    lines.push(
      say('incident.call-now', [standing.step.name, due]),
      ...chainLines(desk, incident, standing),
    )
    lines.push(...officeLines(desk, now))
    lines.push(say('incident.how-told', [exampleOf(desk, incident, standing)]))
  }
  return [...lines, asks ? questionText(asks) : say('incident.how-correct', [incident.no])].join(
    '\n',
  )
}

/** Whom to call at the office, when the rota says. */
function officeLines(desk: Books, now: Date): string[] {
  const people = officeCalls(desk, now)
  return people.length ? [say('incident.office-on-duty', [peopleText(people, true)])] : []
}

/** After an answer: the next question, or that all is there. */
export function notedText({ incident, asks }: Opened): string {
  const head = `${markOf(incident)}${factsText(incident)}`
  return [head, asks ? questionText(asks) : say('incident.complete', [incident.no])].join('\n')
}

export function questionText(fact: Fact): string {
  return say(`incident.ask.${fact}`)
}

/** To whoever said that somebody was told: that, and whom it still goes to. */
export function reportedText(desk: Books, outcome: Reported, now: Date): string {
  const { incident, standing, isRecorded } = outcome
  const next = isRecorded ? stepLines(desk, incident, standing, now) : []
  return [toldText(outcome), ...next].join('\n')
}

/** That somebody was told. */
export function toldText({ incident, entries, standing, formerly, isRecorded }: Reported): string {
  const mark = markOf(incident)
  if (!isRecorded) return `${mark}${say('incident.reported.same', [formerly])}`
  const { at } = entries[0].payload
  const whom = entries.map(({ payload }) => payload.to ?? payload.step).join('、')
  const told = { step: standing.step.name, whom, at: formatMoment(new Date(at), 'HH:mm') }
  return (
    mark +
    say(formerly ? 'incident.reported.anew' : 'incident.reported.done', { ...told, formerly })
  )
}

/** What comes next for somebody: whom they call, or that nothing waits for them. */
export function nextText(desk: Desk, by: Actor, incident: Incident, now: Date): string {
  const top = topText(desk, by, incident.no, now)
  const standing = top ? undefined : nextFor(desk, by, incident, now)
  if (!standing) return top ? markOf(incident) + top : say('incident.next-done', [incident.no])
  const { step, due } = standing
  const lines =
    step.by === 'office'
      ? callLines(desk, incident, nextTargets(standing))
      : chainLines(desk, incident, standing, by.person)
  return [
    say('incident.next', [incident.no, step.name, due ? countdown(due, now) : '']),
    ...lines,
    say('incident.how-told', [exampleOf(desk, incident, standing, by.person)]),
  ].join('\n')
}

/** The step that waits for somebody: outside for the office, else the chain. */
function nextFor(desk: Desk, { person }: Actor, incident: Incident, now: Date) {
  const setting = settingOf(desk, incident)!
  const by = person!.role === 'editor' ? 'office' : 'reporter'
  return standingsOf(incident, setting, desk.policy.calendar, now).find(
    ({ step, doneAt, targets }) => step.by === by && !doneAt && targets.length,
  )
}

/** To whoever added something: that it was passed on, and what comes next. */
export function remarkedText(desk: Desk, by: Actor, incident: Incident, now: Date): string {
  return `${passedOnText(desk, by, incident, now)}\n${nextText(desk, by, incident, now)}`
}

/** The step after one that the reporter has done, where that is theirs too. */
function thenLines(desk: Books, incident: Incident, { by }: Standing['step'], now: Date): string[] {
  if (by !== 'reporter') return []
  const setting = settingOf(desk, incident)!
  const open = standingsOf(incident, setting, desk.policy.calendar, now).find(
    ({ step, doneAt, targets }) => step.by === by && !doneAt && targets.length,
  )
  if (!open?.due) return []
  const whom = open.targets.map(({ target }) => target.name).join('、')
  return [say('incident.step.then', [open.step.name, countdown(open.due, now), whom])]
}

/** That a step is done, in time or late; or whom it still goes to. */
function stepLines(desk: Books, incident: Incident, standing: Standing, now: Date): string[] {
  const { step, doneAt, due } = standing
  const late = lateMinutes(standing)
  if (doneAt)
    return [
      say(late ? 'incident.step.late' : 'incident.step.done', [step.name, durationText(late)]),
      ...thenLines(desk, incident, step, now),
    ]
  const lines =
    step.by === 'office'
      ? callLines(desk, incident, nextTargets(standing))
      : chainLines(desk, incident, standing)
  return [say('incident.step.left', [step.name, due ? countdown(due, now) : '']), ...lines]
}

export function writtenText({ incident, kind, missing }: Written): string {
  const key = kind === '终报' ? 'still-missing' : 'still-missing-followup'
  const still = missing.length ? say(`incident.${key}`, [missing.join('、'), incident.no]) : ''
  return (
    markOf(incident) +
    say(`incident.written.${kind === '终报' ? 'final' : 'followup'}`, [still, incident.no])
  )
}

export function closedText(incident: Incident): string {
  return markOf(incident) + say('incident.withdrawn', [incident.closed!.payload.reason])
}
