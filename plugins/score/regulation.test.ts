import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadRegulation, type Policy, type Value } from '../policy'
import { readCases } from '../../scripts/policy/cases/policy-case'
import { writeLedger } from '../../scripts/policy/cases/write-ledger'
import { score } from './fixture-score'

const seeds = readdirSync('data/policies').filter((file) => /^[^.]+\.yml$/.test(file))

/** What stands in the seeds: numbers, and the words that only a regulation knows. */
const told = seeds.map((file) => parse(readFileSync(join('data/policies', file), 'utf8')))

/** Every leaf of a tree. */
function leaves(node: unknown): unknown[] {
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [node]
}

/**
 * Numbers that nobody would write for another reason: points in hundredths, as the code would have
 * to write them, and large numbers as they are. 12 or 30 may be the months of a year and a page.
 */
const numbers = new Set(
  // Minutes are not points.
  told
    .map(({ incident: _incident, ...rest }) => rest)
    .flatMap(leaves)
    .flatMap((value) => {
      if (typeof value !== 'number' || value <= 2) return []
      return value >= 100 ? [value] : [value * 100]
    }),
)

/** Round numbers that are units of time and of size everywhere. */
for (const common of [1000, 500]) numbers.delete(common)

const words = new Set(
  told.flatMap(({ outlets = [], awards = [], grounds = [], levels = [] }) =>
    [outlets, awards, grounds, levels].flat().map(({ name }) => name as string),
  ),
)

/** A clause as offices cite it: 四（一）, 三（二）2. */
const clause = /^[一二三四五六七八九十]+（[一二三四五六七八九十]+）\d*$/

const rooms = ['policy', 'check', 'score', 'intake', 'desk', 'remind']

/** Pictures have pixels. */
const sources = rooms.flatMap((room) =>
  readdirSync(join('plugins', room), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/\.(?:test|bench)\.ts$|fixture|trial|picture/.test(file),
    )
    .map((file) => join('plugins', room, file)),
)

/** Literals of a program that a regulation would have to say. */
function strays(source: string): string[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isNumericLiteral(node) && numbers.has(Number(node.text))) found.push(node.text)
    else if (ts.isStringLiteralLike(node)) {
      if (words.has(node.text) || clause.test(node.text)) found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

describe('no number or word of a regulation that ships stands in the code', () => {
  it.each(sources)('%s', (file) => {
    expect(strays(readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each([
    ["if (outlet === '头条') return 3000", ['头条', '3000']],
    ['const most = 140 // 三（二）3', ['140']],
    ["report({ clause: '三（二）3' })", ['三（二）3']],
    ['const shown = 30', []],
  ])('is found in %s', (source, expected) => {
    expect(strays(source)).toEqual(expected)
  })
})

/** A regulation whose every value is `factor` times what it says. */
function scaled(policy: Policy, factor: number): Policy {
  const scale = (value: Value): Value => {
    if (typeof value === 'number') return value * factor
    if (!('by' in value)) throw new Error('only plain values and tables ship')
    const entries = Object.entries(value.values).map(([name, own]) => [name, scale(own)])
    return { ...value, values: Object.fromEntries(entries) }
  }
  const points = policy.points.map((rule) => ({
    ...rule,
    ...(rule.value !== undefined && { value: scale(rule.value) }),
  }))
  return { ...policy, points }
}

it('every point of the cases of xpu-2021 comes from its file: other values give other points', () => {
  const { at } = loadRegulation('data/policies/xpu-2021.yml')
  const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
  for (const { entries: shorts } of readCases('data/policies/xpu-2021.cases.yml')) {
    const { entries } = writeLedger(shorts, at)
    const sum = (factor: number) =>
      score(entries, (day) => scaled(at(day), factor), year).reduce(
        (all, { value }) => all + value,
        0,
      )
    expect(sum(7)).toBe(7 * sum(1))
  }
})
