import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, type Finding } from '../../plugins/check'
import { fromText, type Manuscript, read } from '../../plugins/manuscript'
import { loadCalendar } from '../../plugins/calendar'
import { loadRegulation } from '../../plugins/policy'
import { loadRoster, Roster } from '../../plugins/roster'
import { build, type LabelledBlock } from './build'

interface LabelledItem {
  id: string
  text: string
  time: boolean
  place: boolean
  event: boolean
  significance: boolean
  vague: string[]
}

interface Expected {
  rule: string
  block?: number
  quote?: string
}

interface LabelledManuscript {
  id: string
  policy: string
  column: string
  sender_unit: string
  today: string
  filename: string
  blocks: LabelledBlock[]
  expect: Expected[]
}

/** A finding that should be and is not, or is and should not be. */
export interface Wrong {
  id: string
  rule: string
  kind: 'missed' | 'false'
  text: string
}

/** How often a rule was right. */
export interface Score {
  hits: number
  missed: number
  false: number
}

export interface Result {
  cases: number
  scores: Map<string, Score>
  wrong: Wrong[]
}

const folder = join(process.cwd(), 'scripts/accuracy')
const today = '2021-05-21'
const policies: Record<string, string> = { xpu: 'xpu-2021', alashan: 'alashan-2024' }

const calendar = loadCalendar('data/calendar.yml')
const roster = new Roster(loadRoster('data/roster.example.yml'))

function rows<T>(file: string): T[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function judge(manuscript: Manuscript, id: string, key: string, day: string, unit?: string) {
  const policy = loadRegulation(`data/policies/${policies[id]}.yml`).at(day)
  const column = policy.columns[key]
  const sender = unit === undefined ? undefined : roster.match(unit)
  return check({ manuscript, column, policy, calendar, roster, sender, today: day }).findings
}

function isSame(a: Expected, b: Expected): boolean {
  return a.rule === b.rule && a.block === b.block && (!b.quote || a.quote === b.quote)
}

function compare(result: Result, id: string, found: Finding[], expected: Expected[], text: string) {
  const note = (rule: string, kind: 'missed' | 'false' | 'hits', about: Expected) => {
    const score = result.scores.get(rule) ?? { hits: 0, missed: 0, false: 0 }
    result.scores.set(rule, score)
    score[kind]++
    if (kind === 'hits') return
    const words = [about.block, about.quote, text].filter((part) => part !== undefined).join('　')
    result.wrong.push({ id, rule, kind, text: words })
  }
  const left = [...expected]
  for (const finding of found) {
    const at = left.findIndex((each) => isSame(finding, each))
    note(finding.rule, at < 0 ? 'false' : 'hits', finding)
    if (at >= 0) left.splice(at, 1)
  }
  for (const each of left) note(each.rule, 'missed', each)
}

const parts = ['time', 'place', 'event', 'significance'] as const

/** Judges each labelled item as the only item of a weekly manuscript. */
export function measureItems(file: string): Result {
  const items = rows<LabelledItem>(file)
  const result: Result = { cases: items.length, scores: new Map(), wrong: [] }
  for (const item of items) {
    const manuscript = fromText('工作动态信息', `1. ${item.text}`, [], '')
    const found = judge(manuscript, 'xpu', 'weekly', today).map(({ rule, quote }) => ({
      rule,
      quote,
    }))
    const judged = found.filter(({ rule }) => rule.startsWith('item-') || rule === 'vague-time')
    const expected = [
      ...parts.filter((part) => !item[part]).map((part) => ({ rule: `item-${part}` })),
      ...item.vague.map((quote) => ({ rule: 'vague-time', quote })),
    ]
    compare(result, item.id, judged as Finding[], expected, item.text)
  }
  return result
}

/** Builds each labelled manuscript as a Word file, reads it and judges it. */
export async function measureManuscripts(file: string): Promise<Result> {
  const all = rows<LabelledManuscript>(file).filter(({ policy }) => policies[policy])
  const result: Result = { cases: all.length, scores: new Map(), wrong: [] }
  for (const { id, policy, column, sender_unit, today: day, filename, blocks, expect } of all) {
    const manuscript = await read(await build(filename, blocks), filename)
    compare(result, id, judge(manuscript, policy, column, day, sender_unit), expect, filename)
  }
  return result
}

/** Share of the findings that are right, of the expected ones that were found, and both in one. */
export function rates({ hits, missed, false: wrong }: Score) {
  const precision = hits + wrong ? hits / (hits + wrong) : 1
  const recall = hits + missed ? hits / (hits + missed) : 1
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1 }
}
