import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { sampleRosterOf } from '../sample-roster.cjs'

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
  leaders?: Listed[]
  editors?: Listed[]
}

/** The sample roster of a regulation. */
export const rosterOf: (policy: string) => string = sampleRosterOf

function read(path: string): Roster {
  return parse(readFileSync(resolve(__dirname, '../..', path), 'utf8'))
}

const university = 'data/roster.example.yml'

/** Units of the sample roster, with the numbers of their officers. */
export function readUnits(): { name: string; officers: number[] }[] {
  return read(university).units.map(({ name, officers = [] }) => ({
    name,
    officers: officers.flatMap(({ qq }) => (qq ? Number(qq) : [])),
  }))
}

/** Everyone of a sample roster by name. */
export function cast(path = university): Map<string, Person> {
  const { units, leaders: school = [], editors = [] } = read(path)
  const listed = [
    ...units.flatMap(({ name: unit, officers = [], leaders = [] }) =>
      [...officers, ...leaders].map((person) => ({ ...person, unit })),
    ),
    ...school.map((person) => ({ ...person, unit: '学院领导' })),
    ...editors.map((person) => ({ ...person, unit: '文秘科' })),
  ]
  const people = listed
    .filter(({ qq }) => qq)
    .map(({ name, qq, unit }) => [name, { id: Number(qq), card: `${unit}-${name}` }] as const)
  return new Map(people)
}
