import type { Desk } from '../deed'
import type { Incident } from '../ledger'
import type { IncidentTarget } from '../policy'
import { type Contact, sameName } from '../roster'
import { holdersOf } from './people'

const title =
  /^.(?:副|总)?(?:书记|院长?|校长?|处长?|主任|部长?|馆长?|科长?|所长?|院|校|处|部|主席|局长?|老师|总|主|书)(?:助理)?$/

/** 盟委值班室, 教育厅那边: the same body. */
const desks = /(?:的?(?:总?值班室|办公室|办|值班员)|那边|那里)+$/

/** Whether somebody calls a target by its name, its holder's name, or surname and title: 张院长. */
export function isMeant(
  desk: Desk,
  { facts }: Incident,
  target: IncidentTarget,
  said: string,
): boolean {
  const names = [target.name, ...target.aliases]
  if (names.includes(said) || names.includes(said.replace(desks, ''))) return true
  return holdersOf(desk, facts.unit, target).some((holder) => isCalled(holder, said))
}

/** The whole name of what is said for short, where it can be only one: 值班室 for 学院办公室值班室. */
export function inFull(names: string[], said: string): string {
  if (said.length < 2 || names.includes(said)) return said
  const own = [...new Set(names)].filter((name) => name.endsWith(said))
  return own.length === 1 ? own[0] : said
}

/** Whether somebody is called so: 周院长, 周院. */
export function isCalled({ name }: Contact, said: string): boolean {
  return (
    sameName(name, said) ||
    (said.length > 1 && name.startsWith(said)) ||
    (title.test(said) && name[0] === said[0])
  )
}
