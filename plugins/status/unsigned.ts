import type { Policy } from '../policy'
import type { RosterData } from '../roster'

/** Manuscripts of some units that nobody could sign: whose step it is, and which units. */
export interface Unsigned {
  column: string
  step: string
  units: string[]
}

/** The steps of a sign-off that the roster has nobody for. */
export function unsignedIn({ columns }: Pick<Policy, 'columns'>, roster: RosterData): Unsigned[] {
  const { units, leaders: all = [] } = roster
  return Object.values(columns).flatMap(({ name: column, signOff }) =>
    (signOff?.steps ?? []).flatMap(({ by, post, name }) => {
      const missing = units.filter(({ name: unit, leaders, officers }) => {
        if (by === 'editor' || !officers.length) return false
        if (by !== 'school') return !leaders.length
        return !all.some((each) => {
          return each.post === post && (!each.units.length || each.units.includes(unit))
        })
      })
      const step = post && !name.includes(post) ? `${post}${name}` : name
      return missing.length ? { column, step, units: missing.map((each) => each.name) } : []
    }),
  )
}
