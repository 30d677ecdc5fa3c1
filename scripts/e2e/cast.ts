import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { StandIn } from '../peers/onebot'
import type { Play } from './play'

/** 学校信息工作群 */
export const group = 100048400

interface Listed {
  name: string
  qq?: string
}

interface Roster {
  units: { name: string; officers?: Listed[]; leaders?: Listed[] }[]
  editors?: Listed[]
}

/** Everyone of the sample roster, and the play's own people, by name. */
export function cast(play: Play): Map<string, { id: number; card: string }> {
  const path = resolve(__dirname, '../../data/roster.example.yml')
  const { units, editors = [] }: Roster = parse(readFileSync(path, 'utf8'))
  const listed = [
    ...units.flatMap(({ name: unit, officers = [], leaders = [] }) =>
      [...officers, ...leaders].map((person) => ({ ...person, unit })),
    ),
    ...editors.map((person) => ({ ...person, unit: '文秘科' })),
  ]
  const people = listed
    .filter(({ qq }) => qq)
    .map(({ name, qq, unit }) => [name, { id: Number(qq), card: `${unit}-${name}` }] as const)
  const own = Object.entries(play.人物).map(
    ([name, { QQ: id, 名片: card }]) => [name, { id, card }] as const,
  )
  return new Map([...people, ...own])
}

/** Puts them into the group and makes them the bot's friends. */
export function gather(qq: StandIn, people: ReturnType<typeof cast>): void {
  qq.chats.group(group, '学校信息工作群', [...people.values()])
  for (const { id } of people.values()) qq.chats.friends.add(id)
}
