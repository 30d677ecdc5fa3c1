import { describe, expect, it } from 'vitest'
import { rewind, triage } from './triage'
import type { Occurrence, Outcome, Settled } from './types'

const time = (hours: string) => new Date(`2021-05-21T${hours}:00+08:00`)

/** `a 10:00-12:00` */
function occurrence(text: string): Occurrence {
  const [key, at, until] = text.split(/[ -]/)
  return { key, at: time(at), until: time(until) }
}

/** `a 10:00-12:00 done` */
function past(...texts: string[]) {
  return new Map(
    texts.map((text): [string, Settled] => {
      const outcome = text.split(' ')[2] as Outcome
      return [text.split(' ')[0], { ...occurrence(text), outcome }]
    }),
  )
}

const keys = (occurrences: Occurrence[]) => occurrences.map(({ key }) => key).join(' ')

describe('triage', () => {
  it.each([
    ['09:59', '', ''],
    ['10:00', 'a', ''],
    ['11:00', 'a b', ''],
    ['11:59', 'a b', ''],
    ['12:00', 'b', 'a'],
    ['17:00', '', 'a b'],
  ])('at %s runs “%s” and gives up “%s”', (now, due, missed) => {
    const planned = ['b 11:00-17:00', 'a 10:00-12:00', 'late 20:00-21:00'].map(occurrence)
    const found = triage(planned, past(), time('08:00'), time(now))
    expect([keys(found.due), keys(found.missed)]).toEqual([due, missed])
  })

  it.each([
    ['done', '11:00', ''],
    ['skipped', '11:00', 'a'],
    ['failed', '11:00', 'a'],
    ['skipped', '12:00', ''],
    ['failed', '12:00', ''],
  ])('an occurrence %s is, at %s, “%s”', (outcome, now, open) => {
    const settled = past(`a 10:00-12:00 ${outcome}`)
    const found = triage([occurrence('a 10:00-12:00')], settled, time('08:00'), time(now))
    expect(keys([...found.due, ...found.missed])).toBe(open)
  })

  it('leaves alone what was before its time, and takes a key once', () => {
    const planned = ['old 07:59-20:00', 'a 08:00-20:00', 'a 09:00-20:00'].map(occurrence)
    expect(keys(triage(planned, past(), time('08:00'), time('10:00')).due)).toBe('a')
  })
})

describe('rewind', () => {
  it.each([
    ['goes on', '10:00', '11:00', [], '10:00'],
    ['begins again at a clock set back', '20:00', '11:00', [], '11:00'],
    ['opens what was given up early', '20:00', '11:00', ['a 10:00-12:00 skipped'], '10:00'],
    ['opens what failed early', '20:00', '11:00', ['a 10:00-12:00 failed'], '10:00'],
    [
      'does so behind a moment that is not ahead',
      '11:00',
      '11:00',
      ['a 10:00-12:00 skipped'],
      '10:00',
    ],
    ['leaves what was done', '20:00', '11:00', ['a 10:00-12:00 done'], '11:00'],
    ['leaves what is past all the same', '20:00', '12:00', ['a 10:00-12:00 skipped'], '12:00'],
  ])('%s', (_, since, now, settled, from) => {
    expect(rewind(time(since), past(...settled), time(now))).toEqual(time(from))
  })
})
