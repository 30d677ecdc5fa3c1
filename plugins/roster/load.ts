import { z } from 'zod'
import { isDay } from '../calendar'
import { label, readYaml, words } from '../yaml'
import type { Contact, RosterData } from './types'

/** QQ numbers and telephone numbers may be written with or without quotes. */
const number = z.union([words, z.int()]).transform(String).optional()

const contact = { name: words, qq: number, wecom: number, phone: number }

const former = z.strictObject({
  class: words.optional(),
  until: z.string().refine(isDay, '应为“2023-12-31”这样的日期'),
})

const unit = z.strictObject({
  name: words,
  aliases: z.array(label).default([]),
  class: words.optional(),
  formerly: z.array(former).optional(),
  staff: z.int().min(1).optional(),
  officers: z.array(z.strictObject(contact)).default([]),
  leaders: z
    .array(z.strictObject({ ...contact, role: z.enum(['deputy', 'principal']) }))
    .default([]),
})

const editor = z.strictObject({ name: words, qq: number, wecom: number, phone: number })

/** A value that must stand only once, where it stands, and whose it is. */
interface Claim {
  value: string
  path: PropertyKey[]
  owner: string
}

function namesOf({ units }: RosterData): Claim[] {
  return units.flatMap(({ name, aliases }, index) => [
    { value: name, path: ['units', index, 'name'], owner: name },
    ...aliases
      .map((value, at) => ({ value, path: ['units', index, 'aliases', at], owner: name }))
      .filter(({ value }) => value !== name),
  ])
}

function membersOf({ units }: RosterData): (Contact & { path: PropertyKey[]; unit: string })[] {
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
  .strictObject({ units: z.array(unit).min(1), editors: z.array(editor).default([]) })
  .superRefine((data: RosterData, ctx) => {
    const unique = (what: string, claims: Claim[]) => {
      const owners = new Map<string, string>()
      for (const { value, path, owner } of claims) {
        const other = owners.get(value)
        const message = `${what}“${value}”重复了：${other}和${owner}都有`
        if (other) ctx.addIssue({ code: 'custom', path, message })
        else owners.set(value, owner)
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
    for (const id of ['qq', 'wecom'] as const) {
      const isMember = (each: Contact) =>
        members.some((member) => member.name === each.name && member[id] === each[id])
      const editors = data.editors.map((each, at) => ({ ...each, path: ['editors', at] }))
      const people = [...members, ...editors.filter((each) => !isMember(each))]
      const claims = people.flatMap(({ [id]: value, name, path }) =>
        value ? [{ value, path: [...path, id], owner: name }] : [],
      )
      unique(id, claims)
    }
  })

/** Reads a roster file; throws one Error with every problem of it. */
export function loadRoster(path: string): RosterData {
  return readYaml(path, roster, 'roster')
}
