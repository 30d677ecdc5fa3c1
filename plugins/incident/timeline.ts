import { formatMoment } from '../calendar'
import type { Actor } from '../deed'
import { Refusal } from '../deed'
import type { EntryOf, Incident } from '../ledger'
import type { IncidentSetting } from '../policy'
import { findIncident, openFor } from './find'
import { say } from './say'
import { lateMinutes, minutesBetween, type Standing, standingsOf } from './standing'
import type { Books } from './books'
import { countdown, durationText } from './countdown'
import { factsText, markOf } from './facts-text'

/** One line of how an emergency stands. */
export interface TimelineRow {
  title: string
  /** `open` with time left, `late` with none, `done` in time or `done-late`, `waiting` without a deadline, `said` what was ordered. */
  state: 'open' | 'late' | 'done' | 'done-late' | 'waiting' | 'said'
  /** `还剩25分钟`, `14:35 娜仁记` */
  lines: string[]
}

export interface Timeline {
  incident: Incident
  setting: IncidentSetting
  rows: TimelineRow[]
  at: Date
}

/** `/突发 状态`: how an emergency stands, to those it concerns. */
export function askTimeline(
  desk: Books,
  by: Pick<Actor, 'person'>,
  no: number | undefined,
  now: Date,
): Timeline | Refusal {
  const found = findIncident(desk, by, no ?? lastNo(desk, by), 'incident.which-status')
  if (found instanceof Refusal) return found
  const { incident, setting } = found
  const standings = standingsOf(incident, setting, desk.policy.calendar, now)
  const last = incident.closed ? [] : roundsShown(standings)
  const rows = standings
    .filter((each) => !each.round || last.includes(each) || each.doneAt || each.lapsed)
    .map((each) => rowOf(incident, each, now))
  const said = [...instructionRows(incident), ...remarkRows(incident)]
  return { incident, setting, rows: [...rows, ...said], at: now }
}

/** With none open, the last one that was. */
function lastNo(desk: Books, by: Pick<Actor, 'person'>): number | undefined {
  if (openFor(desk, by).length) return undefined
  const found = [...desk.ledger.state.incidents.values()].findLast(
    (each) => !(findIncident(desk, by, each.no) instanceof Refusal),
  )
  return found?.no
}

function roundsShown(standings: Standing[]): Standing[] {
  return standings.filter(({ round }) => round).slice(-1)
}

function rowOf(incident: Incident, standing: Standing, now: Date): TimelineRow {
  const { step, round, due, doneAt, lapsed } = standing
  const title = round ? say('incident.line.round', [step.name, round]) : step.name
  const told = toldLines(incident, standing)
  if (doneAt) {
    const late = lateMinutes(standing)
    const how = late ? [say('incident.line.late', [durationText(late)])] : []
    return { title, state: late ? 'done-late' : 'done', lines: [...how, ...told] }
  }
  const open = standing.targets.filter((each) => !each.told).map(({ target }) => target.name)
  const still = open.length ? [say('incident.line.untold', [open.join('、')])] : []
  const time = incident.closed || !due || step.every ? [] : [countdown(due, now)]
  const isLate = !step.every && (!!lapsed || (!!due && minutesBetween(due, now) >= 0))
  const state = isLate ? 'late' : due && !incident.closed ? 'open' : 'waiting'
  return { title, state, lines: [...time, ...told, ...still] }
}

function toldLines(incident: Incident, { step, targets, round, due }: Standing): string[] {
  const entries = targets.length
    ? targets.flatMap(({ told }) => told ?? [])
    : incident.steps.filter(
        ({ payload }) => payload.step === step.name && isOf(payload.at, round, due, step.every),
      )
  return entries.map(toldLine)
}

function isOf(at: string, round: number, due: Date | undefined, every = 0): boolean {
  const time = Date.parse(at)
  return !round || (time <= +due! && time > +due! - every * 3600_000)
}

function toldLine({ payload, by }: EntryOf<'incident-reported'>): string {
  const at = formatMoment(new Date(payload.at), 'HH:mm')
  return say('incident.line.told', {
    at,
    whom: payload.to ?? payload.receipt ?? '',
    by: by.name,
  }).replace('  ', ' ')
}

function instructionRows({ instructions }: Incident): TimelineRow[] {
  if (!instructions.length) return []
  const lines = instructions.map(({ payload: { leader, text, at } }) =>
    say('incident.line.instructed', [formatMoment(new Date(at), 'HH:mm'), leader, text]),
  )
  return [{ title: say('incident.line.instructions'), state: 'said', lines }]
}

function remarkRows({ history }: Incident): TimelineRow[] {
  const lines = history.flatMap((entry) => {
    if (entry.type !== 'incident-noted' || !entry.payload.remark) return []
    const at = formatMoment(new Date(entry.at), 'HH:mm')
    return [say('incident.line.instructed', [at, entry.by.name, entry.payload.said])]
  })
  return lines.length ? [{ title: say('incident.line.remarks'), state: 'said', lines }] : []
}

/** The timeline in words. */
export function timelineText({ incident, rows }: Timeline): string {
  const state = incident.closed
    ? say(`incident.line.closed-${incident.closed.payload.by}`, [incident.closed.payload.reason])
    : ''
  const lines = rows.map(({ title, state: each, lines: own }) =>
    [say(`incident.state.${each}`, [title]), own.join('；')].filter(Boolean).join('：'),
  )
  return [`${markOf(incident)}${factsText(incident)}`, ...(state ? [state] : []), ...lines].join(
    '\n',
  )
}
