import type { Contact, Person, Role, Roster } from '../roster'

/** Somebody one can be on the trial page. */
export interface Someone {
  account: string
  name: string
  role: Role
  unit?: Person['unit']
}

/** Who one can be on the trial page: everybody of the roster. */
export class People {
  constructor(private roster: Pick<Roster, 'units' | 'editors' | 'people' | 'identify'>) {}

  /** Officers, leaders, editors. */
  get all(): Someone[] {
    const { units, editors, people } = this.roster
    const school = people.filter(({ role, unit }) => role === 'leader' && !unit)
    const officers = units.flatMap((unit) => unit.officers)
    const leaders = units.flatMap((unit) => unit.leaders)
    const accounts = [...officers, ...leaders, ...school, ...editors].flatMap(
      ({ web }: Contact) => web ?? [],
    )
    return [...new Set(accounts)].flatMap((account) => this.find(account) ?? [])
  }

  find(account: string): Someone | undefined {
    const person = this.roster.identify({ platform: 'web', userId: account })
    return person && { account, name: person.name, role: person.role, unit: person.unit }
  }
}
