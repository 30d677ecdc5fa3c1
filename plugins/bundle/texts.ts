import { briefNames, type Desk, Listing, rowsOfNames, selectionText } from '../deed'
import type { Bundle } from './bundle'
import { say } from './say'

/** More units that owe something than these are only counted. */
const FEW = 8

/** What is in the files, and what is not. */
export function bundledList(
  { roster }: Pick<Desk, 'roster'>,
  { selection, files, counts, missing, lost, leftOut }: Bundle,
  isPrivate: boolean,
): Listing {
  const brief = briefNames(
    counts.map(({ unit }) => unit),
    roster.units,
  )
  const done = { label: selectionText(selection), units: counts.length, count: sum(counts) }
  const sent = files.length > 1 ? 'sent-several' : isPrivate ? 'sent' : 'sent-privately'
  return new Listing({
    counted: 'units',
    head: [say('bundle.done', done), say(`bundle.${sent}`, [files.length])],
    rows: [
      ...rowsOfNames(
        counts.map(({ count }, index) => say('bundle.unit', [brief[index], count])),
        say('bundle.inside'),
      ),
      ...missing.flatMap(({ column, units }) => {
        if (units.length > FEW) return []
        const key = column ? 'bundle.owing' : 'bundle.missing'
        const label = say(key, { column: column?.name, count: units.length })
        return rowsOfNames(briefNames(units, roster.units), label)
      }),
    ],
    tail: [
      ...manyLines(missing, selection.period.label),
      ...leftOutLines(leftOut),
      ...(lost.length ? [say('bundle.lost', [lost.join('、')])] : []),
    ],
  })
}

/** How many owe something, where they are too many to be named, and how they are seen. */
function manyLines(missing: Bundle['missing'], time: string): string[] {
  return missing
    .filter(({ units }) => units.length > FEW)
    .map(({ column, units }) => {
      const key = column ? 'bundle.owing-many' : 'bundle.missing-many'
      return say(key, { column: column?.name, count: units.length, time })
    })
}

function sum(counts: Bundle['counts']): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

function leftOutLines(leftOut: Bundle['leftOut']): string[] {
  const parts = Object.entries(leftOut).map(([status, count]) => say(`bundle.${status}`, [count]))
  return parts.length ? [say('bundle.left-out', [parts.join('、')])] : []
}
