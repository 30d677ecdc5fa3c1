import type { Contact, RosterData } from './types'

/**
 * Gives everybody an account on the trial page: their name, with the unit where several have it.
 * Nobody has one while the bot is at work for real.
 */
export function withPageAccounts({ units, leaders, editors }: RosterData): RosterData {
  const members = units.flatMap(({ officers, leaders }) => [...officers, ...leaders])
  const isShared = ({ name }: Contact) => members.filter((each) => each.name === name).length > 1
  return {
    units: units.map((unit) => {
      const named = <T extends Contact>(person: T): T => {
        return { ...person, web: isShared(person) ? `${person.name}（${unit.name}）` : person.name }
      }
      return { ...unit, officers: unit.officers.map(named), leaders: unit.leaders.map(named) }
    }),
    leaders: leaders?.map((each) => ({ ...each, web: each.name })),
    editors: editors.map((each) => ({ ...each, web: each.name })),
  }
}
