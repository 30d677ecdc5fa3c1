import { isTerm, parsePeriod, type Period, today } from '../calendar'
import { type Desk, Refusal } from '../deed'

/**
 * Reads a period as people type it, see `parsePeriod`, by today's regulation and the calendar.
 * Throws a refusal for a term or a school year that the calendar does not have.
 */
export function readPeriod({ policy }: Pick<Desk, 'policy'>, text: string): Period | undefined {
  const { calendar } = policy
  const found = parsePeriod(text, today(), policy.at().yearFrom, calendar)
  if (found || !isTerm(text)) return found
  const [first, last] = [calendar.semesters[0], calendar.semesters.at(-1)!]
  throw new Refusal('chat.unknown-term', [text, first.name, last.name])
}
