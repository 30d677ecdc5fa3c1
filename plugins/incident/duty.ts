import { type DutyPerson, onDuty as onRota } from '../duty'
import { type Contact, sameName } from '../roster'
import type { Books } from './books'

/** Who answers for the office at a moment: who is on duty by the rota (值班表) first, then every editor. */
export function onDuty(desk: Books, at: Date): Contact[] {
  const rota = onRota(desk, at)
  const others = desk.roster.editors.filter(
    ({ name }) => !rota.some((each) => sameName(each.name, name)),
  )
  return [...rota, ...others]
}

/** Whom to call at the office: who is on duty by the rota; nobody when it does not say. */
export function officeCalls(desk: Books, at: Date): DutyPerson[] {
  return onRota(desk, at)
}
