import { type Day, today } from '../calendar'
import { Refusal } from './refusal'

/** Why nothing can be entered for a day yet; undefined when it has come. */
export function futureDay(day: Day): Refusal | undefined {
  return day > today() ? new Refusal('deed.future', [day]) : undefined
}
