import { isDeepStrictEqual } from 'node:util'
import { type Day, lastMinute, moment, now, today } from '../calendar'
import {
  type Actor,
  append,
  type Desk,
  forbidden,
  isOfMessage,
  originOf,
  Refusal,
  unheardOf,
} from '../deed'
import { type EntryOf, nextCommission, tasksOf } from '../ledger'
import { say } from '../text'
import type { Asked, Commissioned, Rescheduled } from './outcome'
import { dueText } from './texts'

export interface CommissionRequest {
  units: string[]
  topic: string
  asks?: string
  /** Absent when not said. */
  due?: DueDay
}

/** When it is due; `time` as the policy says, else at the end of the day. */
export interface DueDay {
  day: Day
  time?: string
}

/** What asking would enter; what refuses that. */
export function checkCommission(
  desk: Desk,
  by: Actor,
  { units, topic, asks, due }: CommissionRequest,
): Asked | Refusal {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const example = [say('commission.example')]
  if (!due) return new Refusal('commission.due', example)
  if (!units.length) return new Refusal('commission.units', example)
  if (!topic) return new Refusal('commission.topic', example)
  const at = momentOf(desk, due)
  if (at instanceof Refusal) return at
  const payload = { units, topic, asks, due: at }
  const same = desk.ledger.commissions().find(({ entry }) => {
    const own = entry.payload
    const isSaid = own.topic === topic && own.asks === asks && own.due === payload.due
    const isSame = isSaid && isDeepStrictEqual(own.units, units)
    return isSame && !isOfMessage(entry, by)
  })
  if (same) return new Refusal('commission.same', [same.entry.payload.no])
  return { ...payload, restDay: restDayOf(desk, due) }
}

/** 约稿: asks units for a manuscript. */
export async function commission(
  desk: Desk,
  by: Actor,
  request: CommissionRequest,
): Promise<Commissioned | Refusal> {
  const asked = checkCommission(desk, by, request)
  if (asked instanceof Refusal) return asked
  const { restDay, ...payload } = asked
  const appended = await append(desk, (state) => ({
    ...originOf(desk, by, '', 'commission'),
    type: 'commissioned',
    payload: { no: nextCommission(state), ...payload },
  }))
  if (appended instanceof Refusal) return appended
  const unheard = await unheardOf(desk, payload.units)
  return { entry: appended[0].entry as EntryOf<'commissioned'>, restDay, unheard }
}

/** What giving a commission another moment would do; what refuses that. */
export function checkMove(
  desk: Desk,
  by: Actor,
  no: number,
  due: DueDay,
): Omit<Rescheduled, 'entry' | 'unheard'> | Refusal {
  const commission = forbidden(by, 'editor') ?? desk.ledger.commission(no)
  if (commission instanceof Refusal) return commission
  if (!commission) return new Refusal('commission.one.unknown', [no])
  const at = momentOf(desk, due)
  if (at instanceof Refusal) return at
  const { due: was } = commission
  if (Date.parse(at) === Date.parse(was)) {
    return new Refusal('commission.same-due', [no, dueText(new Date(was))])
  }
  if (desk.ledger.state.published.has(was.slice(0, 7))) {
    return new Refusal('commission.public', [no, dueText(new Date(was))])
  }
  const owing = tasksOf(desk.ledger.state, commission).filter(({ done }) => !done)
  const units = owing.map(({ unit }) => unit)
  return { commission, was, due: at, units, restDay: restDayOf(desk, due) }
}

/** 改期: a commission is due at another moment, for all of its units. */
export async function reschedule(
  desk: Desk,
  by: Actor,
  no: number,
  due: DueDay,
): Promise<Rescheduled | Refusal> {
  const move = checkMove(desk, by, no, due)
  if (move instanceof Refusal) return move
  const { id: ref } = move.commission.entry
  const appended = await append(desk, {
    ...originOf(desk, by, '', ref),
    type: 'rescheduled',
    ref,
    payload: { was: move.was, due: move.due },
  })
  if (appended instanceof Refusal) return appended
  return { ...move, entry: appended[0].entry.seq, unheard: await unheardOf(desk, move.units) }
}

/** The moment, ISO 8601; refuses one that is over. */
function momentOf({ policy }: Desk, { day, time }: DueDay): string | Refusal {
  const hour = time ?? policy.at().commissions?.at ?? lastMinute
  const at = moment(day, hour)
  return at.getTime() > Date.parse(now())
    ? `${day}T${hour}:00+08:00`
    : new Refusal('commission.past', [dueText(at), Number(today().slice(0, 4)) + 1])
}

function restDayOf({ policy }: Desk, { day }: DueDay): Day | undefined {
  return policy.calendar.isWorkday(day) ? undefined : day
}
