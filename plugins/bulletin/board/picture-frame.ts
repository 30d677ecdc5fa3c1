import { addDays, type Day, partsOf, type Period, today } from '../../calendar'
import type { Desk } from '../../deed'
import { wordDay } from '../paper/paper-text'
import { officeText } from '../publication/results-text'
import { monthKey } from '../publication/scope'
import { say } from '../say'

/** What a picture is: made public, the draft of that, or how it stands for whoever asked. */
export type Standing = 'public' | 'draft' | 'asked'

/** Whose picture it is: the school, as it was called on the last day of a period. */
export function schoolOf({ policy }: Desk, { to }: Period): string {
  const last: Day = to < today() ? to : today()
  return policy.at(last).school
}

/** 公示稿, or what nobody may take for the publication: 截至5月20日，供参考. */
export function noteOf({ ledger }: Desk, period: Period, standing: Standing): string | undefined {
  const day = today()
  const isOver = period.to < day
  if (isOver && standing === 'draft') return say('bulletin.publication.mark')
  const published = ledger.state.published.get(monthKey(period))?.payload.period
  const isPublished = published?.from === period.from && published.to === period.to
  if (isOver && (standing === 'public' || isPublished)) return undefined
  return say('bulletin.picture.interim', partsOf(new Date(day)))
}

/** The day, the clause, and where to object. */
export function footOf({ policy }: Desk, isPublic = false): string[] {
  const day = today()
  const { office, bulletin } = policy.at(day)
  const { objectionDays = 0, clause = '' } = bulletin ?? {}
  const until = isPublic && objectionDays ? partsOf(new Date(addDays(day, objectionDays))) : {}
  return [
    say(`bulletin.picture.made${clause ? '-by' : ''}`, { day: wordDay(day), clause }),
    say(`bulletin.picture.object${'month' in until ? '-until' : ''}`, until),
    say('bulletin.picture.contact', [officeText(office)]),
  ]
}
