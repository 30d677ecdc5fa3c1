import { z } from 'zod'
import { today } from '../calendar'
import { checkYaml, readText } from '../yaml'
import { bare, sameName } from './names'
import { editor, schoolLeader, unit } from './shape'
import { hasEnded } from './substitute'
import type { Contact, Officer, RosterData } from './types'

/** Why a roster file cannot be used: every problem with its line, in Chinese. */
export class RosterError extends Error {}

/** A value that must stand only once, where it stands, and whose it is. */
interface Claim {
  value: string
  path: PropertyKey[]
  owner: string
}

function namesOf({ units }: RosterData): Claim[] {
  return units.flatMap(({ name, aliases }, index) => [
    { value: name, path: ['units', index, 'name'], owner: name },
    // Written twice for the same unit, a name still means that unit.
    ...aliases.flatMap((value, at) => {
      const isSaid = [name, ...aliases.slice(0, at)].some((each) => sameName(each, value))
      return isSaid ? [] : [{ value, path: ['units', index, 'aliases', at], owner: name }]
    }),
  ])
}

function membersOf({ units }: RosterData): (Officer & { path: PropertyKey[]; unit: string })[] {
  return units.flatMap((each, index) =>
    (['officers', 'leaders'] as const).flatMap((kind) =>
      each[kind].map((person, at) => ({
        ...person,
        path: ['units', index, kind, at],
        unit: each.name,
      })),
    ),
  )
}

const roster = z
  .strictObject({
    units: z.array(unit).min(1),
    leaders: z.array(schoolLeader).optional(),
    editors: z.array(editor).default([]),
  })
  .superRefine((data: RosterData, ctx) => {
    const unique = (what: string, claims: Claim[]) => {
      const owners = new Map<string, string>()
      for (const { value, path, owner } of claims) {
        const other = owners.get(bare(value))
        const message = `${what}“${value}”重复了：${other}和${owner}都有`
        if (other) ctx.addIssue({ code: 'custom', path, message })
        else owners.set(bare(value), owner)
      }
    }
    const members = membersOf(data)
    unique('单位名称', namesOf(data))
    for (const { name } of data.units) {
      const staff = members.filter((person) => person.unit === name)
      unique(
        `${name}的姓名`,
        staff.map((each) => ({ ...each, value: each.name, owner: name })),
      )
    }
    unique(
      '编辑的姓名',
      data.editors.map(({ name }, at) => ({ value: name, path: ['editors', at], owner: name })),
    )
    data.leaders?.forEach(({ units }, index) =>
      units.forEach((name, at) => {
        if (data.units.some((each) => each.name === name)) return
        const path = ['leaders', index, 'units', at]
        ctx.addIssue({ code: 'custom', path, message: `没有单位“${name}”，要写 units 里的全称` })
      }),
    )
    for (const id of ['qq', 'wecom'] as const) {
      const isMember = (each: Contact) =>
        members.some((member) => sameName(member.name, each.name) && member[id] === each[id])
      const editors = data.editors.map((each, at) => ({ ...each, path: ['editors', at] }))
      const people = [
        ...members.filter((each) => !hasEnded(each, today())),
        ...(data.leaders ?? []).map((each, at) => ({ ...each, path: ['leaders', at] })),
        ...editors.filter((each) => !isMember(each)),
      ]
      const claims = people.flatMap(({ [id]: value, name, path }) =>
        value ? [{ value, path: [...path, id], owner: name }] : [],
      )
      unique(id, claims)
    }
  })

/** Reads a roster file. Throws a RosterError. */
export function loadRoster(path: string): RosterData {
  return explained(() => parseRoster(readText(path, 'roster'), path))
}

/** Reads the text that stands, or is to stand, in a roster file. Throws a RosterError. */
export function parseRoster(source: string, path: string): RosterData {
  return explained(() => checkYaml(source, path, roster, 'roster'))
}

function explained<T>(read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new RosterError((cause as Error).message, { cause })
  }
}
