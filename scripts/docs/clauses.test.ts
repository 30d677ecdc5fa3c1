import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import desk from '../../plugins/desk/locales/zh-CN.yml'
import intake from '../../plugins/intake/locales/zh-CN.yml'
import { clauseFile, clausePage } from './clause-page'
import { clausesOf, showing, showings } from './clauses'
import { policies } from './pages'

const plays = showings()
const commands = [intake, desk].flatMap((texts) =>
  Object.keys((texts as unknown as { commands: object }).commands),
)

it(`${clauseFile} is up to date (npm run docs)`, () => {
  expect(readFileSync(clauseFile, 'utf8')).toBe(clausePage(policies))
})

/** Every clause that a policy file quotes, wherever it does. */
function quotedIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'clause' ? [String(value)] : quotedIn(value),
  )
}

describe.each(policies)('$id', (policy) => {
  const clauses = clausesOf(policy)!
  const known = clauses.map(({ clause }) => clause)
  const quoted = quotedIn(parse(readFileSync(join('data/policies', `${policy.id}.yml`), 'utf8')))

  it('has its clauses written down, each once', () => {
    expect(known.length).toBeGreaterThan(5)
    expect(known).toEqual([...new Set(known)])
  })

  it('quotes no clause that is not in the list', () => {
    expect(quoted.filter((clause) => !known.includes(clause))).toEqual([])
  })

  it('carries out every clause, or says why it stays with people', () => {
    const idle = clauses.filter(({ clause, commands, people }) => {
      return !quoted.includes(clause) && !commands.length && !people
    })
    expect(idle).toEqual([])
  })

  it('names commands that there are', () => {
    const named = clauses.flatMap((each) => each.commands)
    expect(named.filter((name) => !commands.includes(name))).toEqual([])
  })
})

it.each(plays)('$file shows clauses of its regulation', ({ play }) => {
  const policy = policies.find(({ id }) => id === play.制度)!
  const known = clausesOf(policy)!.map(({ clause }) => clause)
  expect(play.条款.filter((clause) => !known.includes(clause))).toEqual([])
})

it('shows ten clauses and more in plays, some of every regulation', () => {
  const shown = policies.map((policy) =>
    clausesOf(policy)!.filter(({ clause }) => showing(plays, policy, clause).length),
  )
  expect(shown.flat().length).toBeGreaterThanOrEqual(10)
  expect(shown.map((each) => each.length > 3)).toEqual(policies.map(() => true))
})
