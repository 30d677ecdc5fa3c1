import type { Desk } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import { type Contact, sameName } from '../roster'
import { holdersOf } from './people'

const title =
  /^.(?:副|总)?(?:书记|院长?|校长?|处长?|主任|部长?|馆长?|科长?|所长?|院|校|处|部|主席|局长?|老师|总|主|书)(?:助理)?$/

/** Whether somebody calls a target by its name, its holder's name, or surname and title: 张院长. */
export function isMeant(
  desk: Desk,
  { facts }: Incident,
  target: IncidentTarget,
  said: string,
): boolean {
  if ([target.name, ...target.aliases].includes(said)) return true
  return holdersOf(desk, facts.unit, target).some((holder) => isCalled(holder, said))
}

/** Whether somebody is called so: 周院长, 周院. */
export function isCalled({ name }: Contact, said: string): boolean {
  return (
    sameName(name, said) ||
    (said.length > 1 && name.startsWith(said)) ||
    (title.test(said) && name[0] === said[0])
  )
}
