import { readPeriodSaid, readWeek } from '../calendar'
import { type Actor, type Desk, type Filter, Refusal, unknownUnit } from '../deed'
import { findNamed } from '../policy'
import { say } from '../text'
import { readPeriod } from './period'

type Kind = 'unit' | 'column' | 'week' | 'period' | 'due'

interface Allowed {
  /** Everything when absent. */
  kinds?: Kind[]
  /** How it is written right. */
  example: string
}

type Books = Pick<Desk, 'policy' | 'roster'>

/** No name or time is longer. */
const LONGEST = 40

/** What parts two words. */
const stop = /[\s　、，,；;。]/

/** What may stand between two parts, and behind one: 机电的网站稿件. */
const between = /^(?:[\s　、，,；;。和的]|稿件|稿|件)+/

/**
 * Reads units, columns and a week or period, in any order, with or without spaces:
 * `机电 第12周`, `5月网站`. A refusal names the word that is none of these, and what can be written.
 */
export function readFilter(
  desk: Books,
  by: Actor,
  words: string,
  { kinds = ['unit', 'column', 'week', 'period'], example }: Allowed,
): Filter | Refusal {
  const filter: Filter = {}
  for (let rest = words.replace(between, ''); rest;) {
    const found = firstPart(desk, rest, kinds)
    if (!found) return unclear(desk, by, { words, rest }, { kinds, example })
    const { part, length } = found
    const isTimed = timeOf(filter)
    const text = rest.slice(0, length)
    if (isTimed && timeOf(part)) return new Refusal('chat.filter.twice', [text])
    add(filter, part)
    rest = rest.slice(length).replace(between, '')
  }
  return filter
}

function timeOf({ week, period, due }: Filter) {
  return week ?? period ?? due
}

function add(filter: Filter, { units = [], columns = [], ...time }: Filter) {
  Object.assign(filter, time)
  filter.units = [...new Set([...(filter.units ?? []), ...units])]
  filter.columns = [...new Set([...(filter.columns ?? []), ...columns])]
}

/** The longest part in front that can be read. */
function firstPart(desk: Books, text: string, kinds: Kind[]) {
  for (let length = Math.min(text.length, LONGEST); length > 0; length--) {
    const part = /\s/.test(text[length - 1]) ? undefined : read(desk, text.slice(0, length), kinds)
    if (part) return { part, length }
  }
  return undefined
}

function read(desk: Books, text: string, kinds: Kind[]): Filter | undefined {
  for (const kind of kinds) {
    const part = readers[kind](desk, text)
    if (part) return part
  }
  return undefined
}

const readers: Record<Kind, (desk: Books, text: string) => Filter | undefined> = {
  unit({ roster }, text) {
    const unit = roster.match(text)
    return unit && { units: [unit.name] }
  },
  column({ policy }, text) {
    const column = findNamed(Object.values(policy.at().columns), text)
    return column && { columns: [column] }
  },
  week(_, text) {
    const week = readWeek(text)
    return week && { week }
  },
  period(desk, text) {
    const period = readPeriod(desk, text)
    return period && { period }
  },
  due(_, text) {
    const due = readPeriodSaid(text)
    return due && { due }
  },
}

function unclear(
  { policy, roster }: Books,
  by: Actor,
  { words, rest }: { words: string; rest: string },
  { kinds, example }: Required<Allowed>,
): Refusal {
  const [behind] = rest.split(stop, 1)
  if (kinds.includes('unit') && roster.near(behind).length) {
    return unknownUnit({ roster }, by, behind)
  }
  const before = words
    .slice(0, words.length - rest.length)
    .split(stop)
    .at(-1)!
  const word = before + behind
  const columns = Object.values(policy.at().columns).map(({ name }) => name)
  const time = kinds.includes('week') && !kinds.includes('period') ? 'week' : 'time'
  const lines = ['unit', 'column', time]
    .filter((kind) => kind === time || kinds.includes(kind as Kind))
    .map((kind) => say(`chat.filter.${kind}`, { columns: columns.join('、') }))
  return new Refusal('chat.filter.unclear', { word, kinds: lines.join('\n'), example })
}
