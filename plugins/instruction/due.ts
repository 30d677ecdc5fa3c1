import { type Day, lastMinute, moment, now, today } from '../calendar'
import { type Desk, Refusal } from '../deed'
import { momentText } from './moment-text'

/** When units have to be done; `time` as the policy says, else the end of the day. */
export interface DueRequest {
  day: Day
  time?: string
}

/** The deadline as the ledger writes it; a refusal when it is past. */
export function dueOf(
  { policy }: Pick<Desk, 'policy'>,
  due: DueRequest | undefined,
): string | undefined | Refusal {
  if (!due) return undefined
  const time = due.time ?? policy.at().instructions?.at ?? lastMinute
  const at = moment(due.day, time)
  if (at.getTime() > Date.parse(now())) return `${due.day}T${time}:00+08:00`
  return new Refusal('instruction.past', [momentText(at), Number(today().slice(0, 4)) + 1])
}
