import type { Day } from '../../../plugins/calendar'
import type { Policy } from '../../../plugins/policy'
import { changesPeriods, versionsOf } from '../explain'
import { date, say as sayRule } from '../say'
import { changesOf } from './contrast'
import { type Audience, type Facts, factsOf } from './facts'
import { say } from './say'

const audiences: Audience[] = ['officers', 'units', 'editors']

/** What changes for whom, in words. */
export type Changes = Record<Audience, string[]>

/** Columns that are only called otherwise, or that are no more, are told once, not rule by rule. */
function alignColumns(before: Policy, after: Policy): { aligned: Policy; told: string[] } {
  const told: string[] = []
  const columns = Object.entries(before.columns).flatMap(([key, column]) => {
    const now = after.columns[key]
    if (!now) {
      told.push(say('dropped', { name: column.name }) + sayRule('end', { clause: column.clause }))
      return []
    }
    if (now.name !== column.name) told.push(say('renamed', { from: column.name, to: now.name }))
    return [[key, { ...column, name: now.name }] as const]
  })
  return { aligned: { ...before, columns: Object.fromEntries(columns) }, told }
}

/** What changes from one version to another. */
export function compare(before: Policy, after: Policy): Changes {
  const { aligned, told } = alignColumns(before, after)
  const [was, is] = [aligned, after].map((policy) => {
    return new Map(factsOf(policy).map((facts) => [facts.about, facts]))
  })
  const changes: Changes = { officers: told, units: [], editors: [] }
  for (const about of new Set([...is.keys(), ...was.keys()])) {
    const [old, fresh] = [was.get(about), is.get(about)]
    const { audience } = (fresh ?? old) as Facts
    changes[audience].push(...changesOf(old?.statements ?? [], fresh?.statements ?? []))
  }
  return changes
}

const inForceOn = (versions: Policy[], day: Day) =>
  versions.findLast(({ inForce }) => inForce <= day) ?? versions[0]

/** The days from which what holds may differ, the first one from which both are in force. */
function daysOf(old: Policy[], fresh: Policy[]): Day[] {
  const first = [old[0].inForce, fresh[0].inForce].toSorted()[1]
  const later = [...old, ...fresh].map(({ inForce }) => inForce).filter((day) => day > first)
  return [first, ...new Set(later.toSorted())]
}

/** What two policies have apart from their names and dates. */
const content = ({ id: _id, title: _title, inForce: _inForce, amendedBy: _by, ...rest }: Policy) =>
  JSON.stringify(rest)

function wordChanges(changes: Changes): string[] {
  return audiences.flatMap((each) => [
    say('audience', { name: say(each) }) + (changes[each].length > 0 ? '' : say('none')),
    ...changes[each].map((text) => say('line', { text })),
  ])
}

const none: Changes = { officers: [], units: [], editors: [] }

const isEmpty = (changes: Changes) => audiences.every((each) => changes[each].length === 0)

function wordHead(which: string, file: string, [{ title, inForce }]: Policy[]): string {
  return say('head', { which: say(which), file, title, day: date(inForce) })
}

/**
 * What changes on a day: where only the new file is amended, against the day before; else against the
 * old file, unless that was told already.
 */
function changesOn([old, fresh]: Policy[], [lastOld, lastFresh]: Policy[]): Changes {
  if (old === lastOld) return compare(lastFresh, fresh)
  const [changes, told] = [compare(old, fresh), compare(lastOld, lastFresh)]
  return JSON.stringify(changes) === JSON.stringify(told) ? none : changes
}

/** Says what changes for whom between two files, amendment by amendment. Throws as `loadRegulation`. */
export function diff(oldFile: string, newFile: string): string {
  const [old, fresh] = [oldFile, newFile].map(versionsOf)
  const days = daysOf(old, fresh)
  const pairs = days.map((day) => [old, fresh].map((versions) => inForceOn(versions, day)))
  const sections = pairs.flatMap((pair, index) => {
    const changes = index > 0 ? changesOn(pair, pairs[index - 1]) : compare(pair[0], pair[1])
    if (isEmpty(changes)) return []
    const [day, after] = [days[index], pair[1]]
    const by = after.inForce === day && after.amendedBy
    const clause = by ? say('by', { clause: by }) : ''
    const isBegun = index > 0 && by && changesPeriods(pairs[index - 1][1], after)
    const begun = isBegun ? [sayRule('head.begun')] : []
    return [[say('from', { day: date(day), clause }), ...wordChanges(changes), ...begun].join('\n')]
  })
  const isSame = pairs.every(([before, after]) => content(before) === content(after))
  if (sections.length === 0) sections.push(say(isSame ? 'none' : 'unsaid'))
  const head = [wordHead('old', oldFile, old), wordHead('new', newFile, fresh)].join('\n')
  return [head, ...sections].join('\n\n')
}
