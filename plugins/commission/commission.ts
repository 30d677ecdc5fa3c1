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
import { type EntryOf, nextCommission } from '../ledger'
import { say } from '../text'
import type { Commissioned } from './outcome'
import { dueText } from './texts'

export interface CommissionRequest {
  units: string[]
  topic: string
  asks?: string
  /** When it is due; `time` as the policy says, else at the end of the day. Absent when not said. */
  due?: { day: Day; time?: string }
}

/** 约稿: asks units for a manuscript. */
export async function commission(
  desk: Desk,
  by: Actor,
  { units, topic, asks, due }: CommissionRequest,
): Promise<Commissioned | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const example = [say('commission.example')]
  if (!due) return new Refusal('commission.due', example)
  if (!units.length) return new Refusal('commission.units', example)
  if (!topic) return new Refusal('commission.topic', example)
  const time = due.time ?? desk.policy.at().commissions?.at ?? lastMinute
  const at = moment(due.day, time)
  if (at.getTime() <= Date.parse(now())) {
    return new Refusal('commission.past', [dueText(at), Number(today().slice(0, 4)) + 1])
  }
  const payload = { units, topic, asks, due: `${due.day}T${time}:00+08:00` }
  const same = desk.ledger.commissions().find(({ entry }) => {
    const own = entry.payload
    const isSaid = own.topic === topic && own.asks === asks && own.due === payload.due
    const isSame = isSaid && isDeepStrictEqual(own.units, units)
    return isSame && !isOfMessage(entry, by)
  })
  if (same) return new Refusal('commission.same', [same.entry.payload.no])
  const appended = await append(desk, (state) => ({
    ...originOf(desk, by, '', 'commission'),
    type: 'commissioned',
    payload: { no: nextCommission(state), ...payload },
  }))
  if (appended instanceof Refusal) return appended
  const restDay = desk.policy.calendar.isWorkday(due.day) ? undefined : due.day
  const unheard = await unheardOf(desk, units)
  return { entry: appended[0].entry as EntryOf<'commissioned'>, restDay, unheard }
}
