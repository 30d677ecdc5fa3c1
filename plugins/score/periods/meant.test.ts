import { expect, it } from 'vitest'
import type { Column, Quota } from '../../policy'
import { replay } from '../../ledger'
import { policy, quota, rule } from '../fixture'
import { calendar } from '../fixture-ledgers'
import { Notes } from '../fixture-notes'
import { ScoreBook } from '../score-book'

const unit = '理学院'
const weekly = quota({ name: '周任务', every: 'week', column: ['weekly'], least: 100, unmet: -100 })
const ever = { from: '2021-01-01', to: '2021-12-31', label: '2021年' }

function bookOf({ entries }: Notes, own: Quota, today: string, isLive = false) {
  const monthlyDue = { every: 'month', day: 5, of: 'last', at: '17:00', shift: 'keep' }
  const columns = {
    weekly: { key: 'weekly', countBy: 'item' },
    site: { key: 'site', countBy: 'item', due: monthlyDue },
  } as unknown as Record<string, Column>
  const inForce = own.every === 'week' ? '2021-05-17' : '2021-05-01'
  const regulation = policy([rule({ on: 'submitted', value: 10 })], {
    columns,
    inForce,
    quotas: [own],
  })
  return new ScoreBook(
    { entries, state: replay(entries) },
    {
      at: () => regulation,
      units: () => [{ name: unit }],
      calendar: () => calendar,
      today: () => today,
      isLive,
    },
  )
}

const given = (book: ScoreBook) =>
  book.points(ever, unit).map(({ day, reason: { key }, value, correction }) => {
    return [day, key, value, ...(correction ? [correction.of] : [])].join(' ')
  })

/** One of the twelfth week, on the Monday after. */
function lateNotes() {
  const notes = new Notes()
  notes.day = '2021-05-24'
  notes.submitted(unit, '2021-05-24', { late: 3840, week: '2020-2021-2/12' })
  return notes
}

it('counts a late manuscript in the week it is for, its points on the day it came', () => {
  const book = bookOf(lateNotes(), weekly, '2021-05-31')
  expect(given(book)).toEqual(['2021-05-24 submitted 10', '2021-05-30 unmet -100'])
  expect(book.progress(unit, '2021-05-23')).toMatchObject([{ done: 100, isMet: true }])
  expect(book.progress(unit, '2021-05-24')).toMatchObject([{ done: 0, isMet: false }])
  expect(book.tasksMeant('2021-0001')).toMatchObject([{ name: '周任务', from: '2021-05-17' }])
})

it.each([
  ['even', []],
  ['odd', ['2021-05-30 unmet -100']],
] as const)('asks in every other week: %s', (weeks, expected) => {
  const book = bookOf(lateNotes(), { ...weekly, weeks }, '2021-06-06')
  expect(given(book).filter((line) => line.includes('unmet'))).toEqual(expected)
})

it('counts it on its day for what is asked by another period', () => {
  const monthly = { ...weekly, every: 'month' as const, least: 200 }
  const notes = lateNotes()
  expect(bookOf(notes, monthly, '2021-05-24').progress(unit)).toMatchObject([{ done: 100 }])
  expect(bookOf(notes, monthly, '2021-05-24').tasksMeant('2021-0001')).toEqual([])
})

/** Of the week that ends in May; May is public before it comes. */
function afterPublication() {
  const notes = new Notes()
  notes.day = '2021-05-20'
  notes.submitted(unit, '2021-05-20', { week: '2020-2021-2/12' })
  notes.day = '2021-06-01'
  notes.published('2021-05')
  notes.submitted(unit, '2021-06-01', { week: '2020-2021-2/13', late: 100 })
  return notes
}

it('corrects what a month that is public took, and says so of the manuscript', () => {
  const book = bookOf(afterPublication(), weekly, '2021-06-02')
  expect(given(book)).toEqual([
    '2021-05-20 submitted 10',
    '2021-05-30 unmet -100',
    '2021-06-01 submitted 10',
    '2021-06-01 unmet 100 2021-05-30',
  ])
  expect(book.pointsOf('2021-0002').map(({ value }) => value)).toEqual([10, 100])
})

it('takes it back when the manuscript is', () => {
  const later = afterPublication()
  later.withdrawn('2021-0002')
  expect(given(bookOf(later, weekly, '2021-06-02'))).toEqual([
    '2021-05-20 submitted 10',
    '2021-05-30 unmet -100',
    '2021-06-01 submitted 10',
    '2021-06-01 unmet 100 2021-05-30',
    '2021-06-01 submitted -10 2021-06-01',
    '2021-06-01 unmet -100 2021-05-30',
  ])
})

it('corrects in place what counts for a month that became public since', () => {
  const notes = new Notes()
  notes.day = '2021-06-01'
  notes.submitted(unit, '2021-06-01', { week: '2020-2021-2/13', late: 100 })
  notes.published('2021-05')
  notes.withdrawn('2021-0001')
  expect(given(bookOf(notes, weekly, '2021-06-02'))).toEqual([
    '2021-05-23 unmet -100',
    '2021-06-01 submitted 10',
    '2021-06-01 submitted -10 2021-06-01',
    '2021-06-01 unmet -100',
  ])
})

it('does not judge a month before what is due for it after its end is due', () => {
  const monthly = quota({ name: '月任务', column: ['site'], least: 100, unmet: -100 })
  const written = new Notes()
  expect(given(bookOf(written, monthly, '2021-06-05'))).toEqual([])
  expect(given(bookOf(written, monthly, '2021-06-06'))).toEqual(['2021-05-31 unmet -100'])
  written.submitted(unit, '2021-06-03', { column: 'site', week: '2021-05' })
  expect(given(bookOf(written, monthly, '2021-06-06'))).toEqual(['2021-06-03 submitted 10'])
})

it('asks for nothing that was over when the ledger of a running bot began', () => {
  const notes = lateNotes()
  const book = bookOf(notes, { ...weekly, least: 500 }, '2021-06-01', true)
  expect(given(book)).toEqual(['2021-05-24 submitted 10', '2021-05-30 unmet -100'])
  expect(book.beginningIn(ever)).toBe('2021-05-24')
  expect(book.beginningIn({ ...ever, from: '2021-05-24' })).toBeUndefined()
  const empty = bookOf(new Notes(), weekly, '2021-06-01', true)
  expect(given(empty)).toEqual([])
  expect(empty.beginningIn(ever)).toBe('2021-06-01')
})
