import type { Contact, RosterData } from './types'

/** The people of a roster that are still those of a sample, who do not exist: same name, same account. */
export function fictionalAmong(roster: RosterData, sample: RosterData): Contact[] {
  const invented = peopleOf(sample)
  return peopleOf(roster).filter(({ name, qq }) =>
    invented.some((each) => qq && each.qq === qq && each.name === name),
  )
}

function peopleOf({ units, editors, leaders = [] }: RosterData): Contact[] {
  const ofUnits = units.flatMap((unit) => [...unit.officers, ...unit.leaders])
  return [...ofUnits, ...editors, ...leaders]
}
