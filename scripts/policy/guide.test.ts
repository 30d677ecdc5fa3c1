import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import { judge } from './check'
import { z } from 'zod'
import { policySchema } from '../docs/schema'
import { caseFile } from './cases/policy-case'
import { explain } from './explain'

type Tree = Record<string, unknown>

const text = readFileSync('docs/制度格式.md', 'utf8')

/** Fenced blocks with what stands behind the fence, in order. */
const blocks = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, kind, body]) => {
  return { kind, body }
})

const base = parse(blocks[0].body) as Tree

const isTree = (node: unknown): node is Tree =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

function lay(under: unknown, over: unknown): unknown {
  if (!isTree(under) || !isTree(over)) return over
  const merged: Tree = { ...under }
  for (const [key, value] of Object.entries(over)) merged[key] = lay(merged[key], value)
  return merged
}

/** A file of the guide's regulation with a part of it replaced. */
function write(part: string, cases?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'x.yml')
  writeFileSync(file, stringify(lay(base, parse(part))))
  if (cases) writeFileSync(file.replace('.yml', '.cases.yml'), cases)
  return file
}

/** The regulation of an example with figures stands just before its cases. */
function ruleBefore(index: number): string {
  const { kind, body } = blocks[index - 1]
  return kind === 'yaml' ? body : '{}'
}

const good = blocks.filter(({ kind, body }) => kind === 'yaml' && !/^cases:/m.test(body))

/** Every key that a regulation may have, and every word that one may choose from. */
function wordsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) wordsOf(each, found)
  if (!isTree(schema)) return found
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as Tree)) found.add(name)
    if (key === 'enum') for (const word of value as unknown[]) found.add(String(word))
    // The checks have pages of their own.
    if (key !== 'checks') wordsOf(value, found)
  }
  return found
}

describe('the guide to the format of policies', () => {
  it('tells of everything the schema has', () => {
    const known = [...wordsOf(JSON.parse(policySchema()))]
    expect(known.length).toBeGreaterThan(150)
    expect(known.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text))).toEqual(
      [],
    )
  })

  it('tells of everything a case has', () => {
    const known = wordsOf(z.toJSONSchema(caseFile, { io: 'input', unrepresentable: 'any' }))
    expect([...known].filter((word) => !text.includes(word))).toEqual([])
  })

  it.each(good.map(({ body }, index) => [index + 1, body] as const))(
    'is true: snippet %d',
    (_, body) => {
      const file = write(body)
      expect(judge(file).problems).toEqual([])
      expect(explain(file)).toContain('某大学信息报送办法')
    },
  )

  it('has cases that come out as it says, of the regulation before them or of the first', () => {
    const tried = blocks.flatMap(({ body }, index) =>
      /^cases:/m.test(body) ? [judge(write(ruleBefore(index), body))] : [],
    )
    expect(tried).toHaveLength(3)
    for (const each of tried) expect(each).toMatchObject({ problems: [], cases: 1 })
  })

  it('says what mistakes look like', () => {
    const wrong = blocks.flatMap(({ kind, body }, index) =>
      kind === 'yaml wrong' ? [[body, blocks[index + 1].body]] : [],
    )
    expect(wrong).toHaveLength(2)
    for (const [body, expected] of wrong) {
      const { problems } = judge(write(body))
      const told = problems.map((line) => line.replace(/^.*第\d+行 /, ''))
      expect(told).toEqual(expected.trim().split('\n'))
    }
  })
})
