import type { Said } from '../../chat'
import type { Roster } from '../../roster'

/** Takes units in front, each once: by name, all of a class, an officer's, or all. */
export function takeUnits(said: Said, roster: Roster): string[] {
  const units: string[] = []
  while (!said.isOver) {
    const { rest } = said
    // 学工处和保卫处
    if (units.length) said.take(/^(?:和|与|跟|及|以及)/)
    const one = said.unit(roster)?.name
    const several = one ? [one] : takeSeveral(said, roster)
    if (!several.length) {
      said.rest = rest
      break
    }
    units.push(...several)
  }
  return [...new Set(units)]
}

function takeSeveral(said: Said, { units }: Roster): string[] {
  if (said.take(/^(?:全部单位|所有单位|各单位|全校|全部)(?=$|[\s、,;])/)) {
    return units.map(({ name }) => name)
  }
  const classes = [...new Set(units.flatMap(({ class: own }) => own ?? []))]
  const kind = said.named(
    classes.map((each) => ({ name: each, aliases: [`各${each}`, `全部${each}`] })),
  )
  if (kind) return units.filter(({ class: own }) => own === kind.name).map(({ name }) => name)
  const people = units.flatMap(({ name: unit, officers }) =>
    officers.map(({ name }) => ({ name, aliases: [], unit })),
  )
  const officer = said.named(people)
  return officer ? [officer.unit] : []
}
