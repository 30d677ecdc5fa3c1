import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Policy } from '../../plugins/policy'
import { type Play, readPlay } from '../e2e/play'

/** A clause of a regulation, and what of it the policy file does not say itself. */
export interface Clause {
  clause: string
  about: string
  /** Names of commands, without the slash. */
  commands: string[]
  /** What is left to people, and why. */
  people?: string
}

const schema = z.array(
  z.strictObject({
    clause: z.string(),
    about: z.string(),
    commands: z.array(z.string()).default([]),
    people: z.string().optional(),
  }),
)

/** The clauses of a regulation in the order of the paper; undefined when they are not written down. */
export function clausesOf({ id }: Pick<Policy, 'id'>): Clause[] | undefined {
  const path = `data/policies/${id}.clauses.yml`
  return existsSync(path) ? schema.parse(parse(readFileSync(path, 'utf8'))) : undefined
}

export const playFolder = 'scripts/e2e/plays'

/** A play that shows clauses of a regulation, with the name of its file. */
export interface Showing {
  file: string
  play: Play
}

/** All plays that name a clause. */
export function showings(): Showing[] {
  return readdirSync(playFolder)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => ({ file, play: readPlay(join(playFolder, file)) }))
    .filter(({ play }) => play.条款.length)
}

/** Those that show a clause of this regulation. */
export function showing(all: Showing[], { id }: Pick<Policy, 'id'>, clause: string): Showing[] {
  return all.filter(({ play }) => play.制度 === id && play.条款.includes(clause))
}
