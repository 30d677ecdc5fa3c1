import type { Actor } from '../deed'
import type { Incident } from '../ledger'
import type { Books } from './books'
import { countdown } from './countdown'
import { factsText, markOf } from './facts-text'
import { openFor } from './find'
import { say } from './say'
import { settingOf } from './setting'
import { standingsOf } from './standing'

/** Lines that a list of emergencies takes. */
const MOST = 8

/** Which emergencies are open, and what each waits for. */
export function overviewText(desk: Books, by: Pick<Actor, 'person'>, now: Date): string {
  const open = openFor(desk, by)
  if (!open.length) return say('incident.overview-none')
  const lines = open.slice(-MOST).map((incident) => lineOf(desk, incident, now))
  const more = open.length - lines.length
  return [
    say('incident.overview', [open.length]),
    ...lines,
    ...(more > 0 ? [say('incident.overview-more', [more])] : []),
    say('incident.overview-how', [open.at(-1)!.no]),
  ].join('\n')
}

function lineOf(desk: Books, incident: Incident, now: Date): string {
  const setting = settingOf(desk, incident)!
  const next = standingsOf(incident, setting, desk.policy.calendar, now).find(
    ({ due, doneAt, round }) => due && !doneAt && !round,
  )
  const waits = next && say('incident.tell.deadline', [next.step.name, countdown(next.due!, now)])
  return [`${markOf(incident)}${factsText(incident)}`, ...(waits ? [waits] : [])].join('；')
}
