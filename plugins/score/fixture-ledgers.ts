import * as fc from 'fast-check'
import { addDays, duePeriodOf, loadCalendar } from '../calendar'
import { type Entry, replay } from '../ledger'
import { units } from './fixture'
import { Notes } from './fixture-notes'

export const calendar = loadCalendar('data/calendar.yml')

const day = fc
  .integer({ min: 0, max: 119 })
  .map((days) => new Date(Date.UTC(2021, 3, 1 + days)).toISOString().slice(0, 10))

const kinds = [
  'submitted',
  'submitted',
  'submitted',
  'mended',
  'repeated',
  'adopted',
  'adopted',
  'withdrawn',
  'reversed',
  'reversed',
  'endorsed',
  'shared',
  'adjusted',
  'granted',
  'returned',
  'marked',
  'counted',
  'commissioned',
  'rescheduled',
  'fulfilled',
  'late',
  'published',
] as const

const step = fc.record({
  kind: fc.constantFrom(...kinds),
  unit: fc.constantFrom(...units),
  day,
  column: fc.constantFrom('weekly', 'site', 'gone'),
  outlet: fc.constantFrom('头条', '要闻', '校报'),
  items: fc.integer({ min: 1, max: 5 }),
  pick: fc.nat(),
})

type Made = typeof step extends fc.Arbitrary<infer T> ? T : never

/**
 * Any ledger that could be, written on days that follow each other; months are published after they
 * end. Steps that do not fit what came before are left out.
 */
export const ledgers = fc
  .array(step, { maxLength: 40 })
  .map((steps) => steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
  .map((steps) => {
    const notes = new Notes()
    for (const made of steps) write(notes, made)
    return notes.entries
  })

function write(notes: Notes, { kind, unit, day: written, column: key, outlet, items, pick }: Made) {
  notes.day = written
  const state = replay(notes.entries)
  const submissions = notes.receipts.map((receipt) => state.submissions.get(receipt)!)
  const standing = submissions.filter(({ status }) => status === 'accepted')
  const chosen = standing[pick % standing.length]
  const ref = chosen?.receipt
  // Sometimes an editor dates an adoption back.
  const back = pick % 3 === 0 ? '2021-04-15' : written
  const commission = state.numbers.get('commission')
  switch (kind) {
    case 'submitted':
      return notes.submitted(unit, written, { column: key, items, week: meantOn(key, written) })
    case 'late': {
      const week = meantOn(key, addDays(written, key === 'site' ? -30 : -7))
      return notes.submitted(unit, written, { column: key, items, late: 60 * items, week })
    }
    case 'commissioned':
      return notes.commissioned([unit, units[0]], `${addDay(written)}T12:00:00+08:00`)
    case 'rescheduled': {
      const asked = commission && state.commissions.get(`${commission}`)
      const isOpen = asked && !state.published.has(asked.due.slice(0, 7))
      return isOpen && notes.rescheduled(asked, `${addDays(written, items)}T12:00:00+08:00`)
    }
    case 'fulfilled':
      return commission && notes.submitted(unit, written, { column: 'site', commission })
    case 'granted':
      return notes.adjusted(unit, { day: back, amount: (items - 3) * 33, clause: '八' })
    case 'reversed': {
      const undone = notes.entries.filter((entry) => isReversible(entry, state))
      return undone.length > 0 && notes.reversed(undone[pick % undone.length].id)
    }
    case 'published': {
      const month = ['2021-04', '2021-05', '2021-06'][pick % 3]
      return `${month}-31` < written && !state.published.has(month) && notes.published(month)
    }
  }
  if (!ref) return
  switch (kind) {
    case 'mended':
      return notes.submitted(unit, written, { column: key, items, ref })
    case 'repeated': {
      const all = submissions.filter(({ entry }) => entry.unit === unit)
      const repeats = all
        .slice(-2)
        .map(({ receipt }) => ({ item: (pick % items) + 1, receipt, no: 1 }))
      return notes.submitted(unit, written, { column: key, items, repeats })
    }
    case 'withdrawn':
      return notes.withdrawn(ref)
    case 'returned':
      return chosen.adoptions.length === 0 && notes.about('returned', ref, { reason: '不实' })
    case 'adopted': {
      const traits = pick % 5 === 0 ? ['综合采用'] : undefined
      return notes.adopted(ref, back, outlet, pick % 2 ? [1] : [], traits)
    }
    case 'endorsed':
      return notes.about('endorsed', ref, { level: '省级', day: written })
    case 'marked':
      return notes.about('marked', ref, { traits: ['调研'] })
    case 'counted':
      return notes.about('counted', ref, { items: pick % 2 ? [1] : [], reason: '不是一件事' })
    case 'adjusted':
      return notes.adjusted(chosen.entry.unit, { day: written, amount: (items - 3) * 33 }, ref)
    case 'shared':
      return notes.shared(ref, [unit, items], [units[3], pick % 7])
  }
}

function isReversible(entry: Entry, state: ReturnType<typeof replay>) {
  const isDone = ['reversed', 'confirmed', 'published', 'commissioned', 'rescheduled'].includes(
    entry.type,
  )
  if (isDone || state.reversed.has(entry.id)) return false
  return (
    entry.type !== 'submitted' ||
    state.submissions.get(entry.payload.receipt)!.status !== 'replaced'
  )
}

/** What a manuscript of a day is for: the site's a month, others a week. */
function meantOn(column: string, on: string) {
  return duePeriodOf(column === 'site' ? 'month' : 'week', on, calendar)?.id
}

function addDay(day: string) {
  return new Date(Date.parse(day) + 3 * 86_400_000).toISOString().slice(0, 10)
}
