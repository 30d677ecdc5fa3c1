import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../ledger'
import type { Period } from '../calendar'
import { type Totals, total } from './board'
import { at, byFees, lavishly, roster, strictly, units } from './fixture'
import { calendar, ledgers } from './fixture-ledgers'
import { lastDay, Notes } from './fixture-notes'
import { lines, score } from './fixture-score'
import { settle } from './hundredths'
import { share } from './rules/share'
import type { Line, Tally } from './types'

const year = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }
const asOf = '2021-08-01'

const regulations = [
  ['of two versions', at],
  ['of quotas and limits', strictly],
  ['of additions and remainders', lavishly],
  ['of fees', byFees],
] as const

function isSomething([, { parts, submitted, adopted }]: [string, Tally]) {
  return [...Object.values(parts), submitted, adopted].some((value) => value !== 0)
}

const keyOf = ({ unit, day, entryId, part, seq }: Line) => [unit, day, entryId, part, seq].join(' ')

const byKey = (a: Line, b: Line) => (keyOf(a) < keyOf(b) ? -1 : 1)

function totalsOf(entries: Entry[], policyAt = at, period = year, day = asOf): Totals {
  const all = total(lines(entries, policyAt, period, { asOf: day, units: roster, calendar }))
  return new Map([...all].filter(isSomething).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

describe.each(regulations)('under a regulation %s', (_, policyAt) => {
  it('a month stays as it was made public, to the hundredth and the item', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        for (const [index, entry] of entries.entries()) {
          if (entry.type !== 'published') continue
          const { period } = entry.payload
          const written = entry.at.slice(0, 10)
          const then = totalsOf(entries.slice(0, index + 1), policyAt, period, written)
          expect(totalsOf(entries, policyAt, period)).toEqual(then)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('what was reversed is as if it had never been', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (entries, pick) => {
        const open = entries.filter(({ type }) => type !== 'published')
        const notes = Object.assign(new Notes(), { prefix: 'x' })
        notes.entries.push(...renumber(open))
        const receipts = notes.entries.flatMap((entry) =>
          entry.type === 'submitted' ? entry.payload.receipt : [],
        )
        fc.pre(receipts.length > 0)
        notes.day = '2021-07-30'
        const before = totalsOf(notes.entries, policyAt)
        try {
          const ref = receipts[pick % receipts.length]
          const more = pick % 2 ? notes.adopted(ref, '2021-07-30') : notes.withdrawn(ref)
          notes.reversed(more.id)
          expect(totalsOf(notes.entries, policyAt)).toEqual(before)
        } catch (error) {
          // The ledger takes no more about a manuscript that was withdrawn or replaced.
          if (!(error as Error).message.includes('没有已收稿的')) throw error
        }
      }),
    )
  })

  it('does not care in which order manuscripts came that have nothing to do with each other', () => {
    fc.assert(
      fc.property(ledgers, fc.infiniteStream(fc.nat()), (entries, picks) => {
        const open = renumber(entries.filter(({ type }) => type !== 'published'))
        const mixed = interleave(groupsOf(open), () => picks.next().value!)
        expect(totalsOf(renumber(mixed), policyAt)).toEqual(totalsOf(open, policyAt))
      }),
    )
  })

  it('a year is its months, whatever is asked', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `2021-${String(index + 1).padStart(2, '0')}`
      return { from: `${month}-01`, to: lastDay(month), label: month }
    })
    fc.assert(
      fc.property(ledgers, (entries) => {
        const of = (period: Period) =>
          lines(entries, policyAt, period, { asOf, units: roster, calendar })
        expect(months.flatMap(of).toSorted(byKey)).toEqual(of(year).toSorted(byKey))
      }),
      { numRuns: 30 },
    )
  })

  it('explains every point: a reason, a clause and the version in force', () => {
    fc.assert(
      fc.property(ledgers, (entries) => {
        for (const point of score(entries, policyAt, year, { asOf, units: roster, calendar })) {
          expect(point.clause).not.toBe('')
          expect(point.reason.key).not.toBe('')
          expect(Number.isFinite(point.value)).toBe(true)
          if (point.entryId) expect(entries.some(({ id }) => id === point.entryId)).toBe(true)
        }
      }),
    )
  })
})

it('shares sum to the whole, each time, and of each unit in all', () => {
  const parts = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(parts, fc.array(fc.integer({ min: -5000, max: 5000 })), (weights, values) => {
      fc.pre(weights.some((part) => part > 0))
      const among = weights.map((part, index) => ({ unit: units[index] ?? '', part }))
      const sums = weights.map(() => 0)
      for (const value of values) {
        const shares = share(value, among)
        expect(settle(shares.reduce((sum, own) => sum + own, 0))).toBe(value)
        shares.forEach((own, index) => (sums[index] += own))
      }
      const [sum, whole] = [values, weights].map((list) => list.reduce((a, b) => a + b, 0))
      sums.forEach((own, index) => expect(settle(own)).toBe(settle((sum * weights[index]) / whole)))
    }),
  )
})

it('a third of 20 three times is 20, whoever comes first', () => {
  const among = ['甲', '乙', '丙'].map((unit) => ({ unit, part: 1 }))
  const sums = [2000, 2000, 2000].map((value) => share(value, among))
  const all = [0, 1, 2].map((index) => settle(sums.reduce((sum, own) => sum + own[index], 0)))
  expect(all).toEqual([2000, 2000, 2000])
})

function renumber(entries: Entry[]): Entry[] {
  const ids = new Set(entries.map(({ id }) => id))
  const kept = entries.filter((entry) => entry.type !== 'reversed' || ids.has(entry.ref!))
  return kept.map((entry, index) => ({ ...entry, seq: index + 1 }))
}

/** Entries that have to do with each other, in order. */
function groupsOf(entries: Entry[]): Entry[][] {
  const groups: Entry[][] = []
  const home = new Map<string, Entry[]>()
  for (const entry of entries) {
    const links = linksOf(entry)
    const own = [...new Set(links.flatMap((link) => home.get(link) ?? []))]
    const found = groups.filter((group) => own.some((each) => group.includes(each)))
    const merged = [...found.flat(), entry].toSorted((a, b) => a.seq - b.seq)
    for (const group of found) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
    for (const each of merged) for (const link of linksOf(each)) home.set(link, merged)
  }
  return groups
}

function linksOf(entry: Entry): string[] {
  const own = [entry.id, ...(entry.ref ? [entry.ref] : [])]
  if (entry.type === 'submitted') {
    const { receipt, commission, repeats = [] } = entry.payload
    const repeated = repeats.map((repeat) => repeat.receipt)
    return [...own, receipt, ...repeated, ...(commission ? [`约稿${commission}`] : [])]
  }
  return entry.type === 'commissioned' ? [...own, '约稿', `约稿${entry.payload.no}`] : own
}

function interleave(groups: Entry[][], pick: () => number): Entry[] {
  const left = groups.map((group) => [...group])
  const mixed: Entry[] = []
  while (left.some((group) => group.length > 0)) {
    const open = left.filter((group) => group.length > 0)
    mixed.push(open[pick() % open.length].shift()!)
  }
  return mixed
}
