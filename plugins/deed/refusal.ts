import { type Day, today } from '../calendar'
import type { Values } from '../text'

/**
 * Why a deed was not done: a mistake of whoever asked, or a state that does not allow it. Nothing has
 * changed. Deeds give it back; what only reads words may throw it. Any other error is a bug.
 */
export class Refusal extends Error {
  /** @param reason path of the text that says it, `adoption.no-such-item` */
  constructor(
    readonly reason: string,
    readonly values: Values = {},
  ) {
    super(reason)
  }
}

/** Why nothing can be entered for a day yet; undefined when it has come. */
export function futureDay(day: Day): Refusal | undefined {
  return day > today() ? new Refusal('deed.future', [day]) : undefined
}
