import { ids } from './ids'
import { sameName } from './names'
import type { Binding, Contact, Officer, Unit } from './types'

/** A unit's officers with the accounts they were bound by, and those known only by a binding. */
export function boundOfficers({ officers, leaders }: Unit, bindings: Binding[]): Officer[] {
  const known = [...officers, ...leaders]
  const others = bindings.filter(({ name }) => !known.some((each) => sameName(each.name, name)))
  const names = [...new Set(others.map(({ name }) => name))]
  return withAccounts([...officers, ...names.map((name): Officer => ({ name }))], bindings)
}

/** People of a unit with the accounts they were bound by. */
export function withAccounts<T extends Contact>(people: T[], bindings: Binding[]): T[] {
  return people.map((each) => {
    const own = bindings.filter(({ name }) => sameName(name, each.name))
    const accounts = own.map(({ platform, userId }) => [ids[platform], userId])
    return { ...Object.fromEntries(accounts), ...each }
  })
}
