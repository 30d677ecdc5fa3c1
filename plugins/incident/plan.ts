import type { Calendar } from '../calendar'
import type { Occurrence } from '../jobs'
import type { Incident } from '../ledger'
import type { IncidentSetting } from '../policy'
import { stampOf, type Standing, standingsOf } from './standing'

/** `remind`: a word to whoever acts; `escalate`: to those above as well; `lapse`: the deadline. */
export type AlarmKind = 'remind' | 'escalate' | 'lapse'

/** Something to be told of an emergency's step at a time. */
export interface Alarm extends Occurrence {
  /** `incident:1:口头首报:202405221450:remind-202405221440` */
  key: string
  no: number
  /** Name of the step. */
  step: string
  due: Date
  kind: AlarmKind
}

const MINUTE = 60_000

/** Milliseconds in which what was just entered is surely seen by whoever plans. */
const MARGIN = 5000

/** A deadline is told however late the bot comes to it, within a month. */
const USEFUL = 31 * 24 * 60 * MINUTE

/**
 * What is to be told of an open emergency from `from` to `to`: before each deadline as the policy
 * says, and at the deadline. A deadline that had passed when it was reported is told right then.
 */
export function planIncident(
  incident: Incident,
  setting: IncidentSetting,
  calendar: Calendar,
  from: Date,
  to: Date,
): Alarm[] {
  if (incident.closed) return []
  const known = +knownSince(incident) + MARGIN
  // A round to come may have reminders already.
  const ahead = new Date(+to + longestNotice(setting) * MINUTE)
  return standingsOf(incident, setting, calendar, ahead)
    .filter(({ due, doneAt }) => due && !doneAt)
    .flatMap((standing) =>
      momentsOf(standing, known)
        .filter(({ at }) => +from <= at && at <= +to)
        .map((moment) => alarmOf(incident, standing, moment)),
    )
}

/** Minutes by which something is told before its deadline, at most. */
function longestNotice({ steps }: IncidentSetting): number {
  const notices = steps.flatMap(({ remindBefore, escalateBefore }) => [
    ...remindBefore,
    ...escalateBefore,
  ])
  return Math.max(0, ...notices)
}

/** When something is told, and from when it is of no use any more, in milliseconds. */
interface Moment {
  kind: AlarmKind
  at: number
  until: number
}

function momentsOf({ step, due: end }: Standing, known: number): Moment[] {
  const due = +end!
  const before = (['remind', 'escalate'] as const).flatMap((kind) => {
    const notices = kind === 'remind' ? step.remindBefore : step.escalateBefore
    const moments = notices.map((minutes) => due - minutes * MINUTE).toSorted((a, b) => a - b)
    return moments.map((at, index) => ({ kind, at, until: moments[index + 1] ?? due }))
  })
  const early = before.filter((each) => each.at > known - MARGIN)
  // How often to write again is the office's habit: nothing is late by it.
  if (step.every) return early.filter(({ kind }) => kind === 'remind')
  const at = Math.max(due, known)
  const lapse = { kind: 'lapse' as const, at, until: at + USEFUL }
  return [...early, lapse]
}

function alarmOf({ no }: Incident, { step, due: end }: Standing, moment: Moment): Alarm {
  const due = end!
  const { kind } = moment
  const [at, until] = [new Date(moment.at), new Date(moment.until)]
  const stamp = stampOf(kind === 'lapse' ? due : at)
  const key = `incident:${no}:${step.name}:${stampOf(due)}:${kind}-${stamp}`
  return { no, step: step.name, due, kind, at, until, key }
}

/** When it was entered at what time it happened, or of which kind it is. */
function knownSince({ history }: Incident): Date {
  const entry = history.findLast((each) => {
    if (each.type === 'incident-noted') return each.payload.at ?? each.payload.kind
    return each.type === 'incident-opened'
  })!
  return new Date(entry.at)
}
