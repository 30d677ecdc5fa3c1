import type { Entry } from './types'

/** Gives the name a unit has today, by the one it had when an entry was made. */
export type NameToday = (unit: string) => string

/** An entry with the names its units have today; the very same where nothing was renamed. */
export function withUnitsToday(entry: Entry, nameToday: NameToday): Entry {
  const unit = nameToday(entry.unit)
  const payload = unitsToday(entry.payload, nameToday) as Entry['payload']
  const isSame = unit === entry.unit && payload === entry.payload
  return isSame ? entry : ({ ...entry, unit, payload } as Entry)
}

/** Units stand under `unit` and `units`, at any depth. */
function unitsToday(value: unknown, nameToday: NameToday): unknown {
  if (Array.isArray(value)) {
    const mapped = value.map((each) => unitsToday(each, nameToday))
    return mapped.some((each, at) => each !== value[at]) ? mapped : value
  }
  if (typeof value !== 'object' || value === null) return value
  const changed = Object.entries(value).flatMap(([key, own]): [string, unknown][] => {
    const today =
      key === 'unit' && typeof own === 'string'
        ? nameToday(own)
        : key === 'units' && Array.isArray(own)
          ? namesIn(own, nameToday)
          : unitsToday(own, nameToday)
    return today === own ? [] : [[key, today]]
  })
  return changed.length ? { ...value, ...Object.fromEntries(changed) } : value
}

/** Two units that became one are named once. */
function namesIn(units: string[], nameToday: NameToday): string[] {
  const names = units.map(nameToday)
  return names.every((name, at) => name === units[at]) ? units : [...new Set(names)]
}
