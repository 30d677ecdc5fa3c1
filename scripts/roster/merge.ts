import {
  type Contact,
  type RosterData,
  sameName,
  type SchoolLeader,
  type Unit,
} from '../../plugins/roster'
import type { SheetPerson, SheetRoster, SheetUnit } from './read-workbook'

/** Somebody of a roster; an editor without a unit. */
interface Known extends Contact {
  unit?: string
}

/** A roster as a workbook says; what the workbook has no column for stays as it was. */
export function merge(before: RosterData, sheet: SheetRoster): RosterData {
  const known = knownIn(before)
  const contacts = new Map(
    sheet.people.map((each) => [each, contactOf(each, known, sheet.keys.people)]),
  )
  const ofRole = (people: SheetPerson[], role: SheetPerson['role']) =>
    people.filter((each) => each.role === role).map((each) => contacts.get(each)!)
  const units = sheet.units.map((unit) => {
    const old = before.units.find(({ name }) => name === unit.name)
    const people = sheet.people.filter((each) => each.unit === unit.name)
    const leaders = people.flatMap((each) =>
      each.role === 'deputy' || each.role === 'principal'
        ? [{ ...contacts.get(each)!, role: each.role }]
        : [],
    )
    const officers = ofRole(people, 'officer').map((officer) => {
      const until = old?.officers.find(({ name }) => sameName(name, officer.name))?.until
      return { ...officer, until }
    })
    return { ...unitOf(unit, old, sheet.keys.units), officers, leaders }
  })
  const leaders = before.leaders?.flatMap((leader) => ofUnits(leader, units))
  return { units, leaders, editors: ofRole(sheet.people, 'editor') }
}

/** A leader of the school for the units there still are; one whose units are all gone goes with them. */
function ofUnits(leader: SchoolLeader, units: Unit[]): SchoolLeader[] {
  if (!leader.units.length) return [leader]
  const left = leader.units.filter((name) => units.some((unit) => unit.name === name))
  return left.length ? [{ ...leader, units: left }] : []
}

function knownIn({ units, editors }: RosterData): Known[] {
  const members = units.flatMap(({ name: unit, officers, leaders }) =>
    [...officers, ...leaders].map((each): Known => ({ ...each, unit })),
  )
  return [...members, ...editors]
}

function contactOf(person: SheetPerson, known: Known[], keys: Set<string>): Contact {
  const { name, unit, qq, phone } = person
  const namesakes = known.filter((each) => sameName(each.name, name))
  const old =
    namesakes.find((each) => each.unit === unit) ?? namesakes.find((each) => qq && each.qq === qq)
  return {
    name: old?.name ?? name,
    qq: keys.has('qq') ? qq : old?.qq,
    wecom: old?.wecom,
    phone: keys.has('phone') ? phone : old?.phone,
  }
}

function unitOf(unit: SheetUnit, old: Unit | undefined, keys: Set<string>) {
  const { name, aliases, class: own, staff } = unit
  return {
    name,
    aliases: keys.has('aliases') ? aliases : (old?.aliases ?? []),
    class: keys.has('class') ? own : old?.class,
    formerly: old?.formerly,
    staff: keys.has('staff') ? staff : old?.staff,
  }
}
