import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

/** 学校信息工作群 */
export const group = 100048400

export interface Person {
  id: number
  card: string
}

interface Listed {
  name: string
  qq?: string
}

interface Roster {
  units: { name: string; officers?: Listed[]; leaders?: Listed[] }[]
  editors?: Listed[]
}

const path = resolve(__dirname, '../../data/roster.example.yml')
const { units, editors = [] }: Roster = parse(readFileSync(path, 'utf8'))

/** Units of the sample roster, with the numbers of their officers. */
export function readUnits(): { name: string; officers: number[] }[] {
  return units.map(({ name, officers = [] }) => ({
    name,
    officers: officers.flatMap(({ qq }) => (qq ? Number(qq) : [])),
  }))
}

/** Everyone of the sample roster by name. */
export function cast(): Map<string, Person> {
  const listed = [
    ...units.flatMap(({ name: unit, officers = [], leaders = [] }) =>
      [...officers, ...leaders].map((person) => ({ ...person, unit })),
    ),
    ...editors.map((person) => ({ ...person, unit: '文秘科' })),
  ]
  const people = listed
    .filter(({ qq }) => qq)
    .map(({ name, qq, unit }) => [name, { id: Number(qq), card: `${unit}-${name}` }] as const)
  return new Map(people)
}
