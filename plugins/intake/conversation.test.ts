import type { Session } from 'koishi'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Attachment } from '../courier'
import { Conversation } from './conversation'

const speaker = (userId: string, channelId = '100') =>
  ({ platform: 'onebot', userId, channelId }) as Session
const file = (name: string) => ({ kind: 'file', name }) as Attachment
const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000)

let talk: Conversation
beforeEach(() => {
  vi.useFakeTimers()
  talk = new Conversation()
})
afterEach(() => vi.useRealTimers())

it('keeps the files of each person in each channel apart', () => {
  talk.keep(speaker('1'), file('a'))
  talk.keep(speaker('1', '200'), file('b'))
  talk.keep(speaker('2'), file('c'))
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['a'])
  expect(talk.takeFiles(speaker('1'))).toEqual([])
  expect(talk.takeFiles(speaker('2')).map(({ name }) => name)).toEqual(['c'])
})

it('an answer may be given in private where a group was asked, unless something is open there', () => {
  const direct = { ...speaker('1', 'private:1'), isDirect: true } as Session
  talk.askColumn(speaker('1'), [file('a')], { record: true })
  expect(talk.choiceElsewhere(speaker('1', '200'))).toBeUndefined()
  expect(talk.choiceElsewhere({ ...direct, userId: '2' } as Session)).toBeUndefined()
  const there = talk.choiceElsewhere(direct)!
  expect(talk.openChoice(there)?.files).toHaveLength(1)
  talk.askColumn(direct, [file('b')], { record: true })
  expect(talk.choiceElsewhere(direct)).toBeUndefined()
  talk.answered(direct)
  minutes(11)
  expect(talk.choiceElsewhere(direct)).toBeUndefined()
})

it('forgets after ten minutes', () => {
  talk.keep(speaker('1'), file('a'))
  talk.expectFile(speaker('1'), { record: true })
  talk.askColumn(speaker('1'), [file('b')], { record: true })
  minutes(9)
  talk.keep(speaker('1'), file('c'))
  expect(talk.takeExpected(speaker('1'))).toEqual({ record: true })
  expect(talk.openChoice(speaker('1'))?.files).toHaveLength(1)
  minutes(2)
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['c'])
  expect(talk.takeExpected(speaker('1'))).toBeUndefined()
  expect(talk.openChoice(speaker('1'))).toBeUndefined()
})

it('expects many files for /报送, one for /校验', () => {
  talk.expectFile(speaker('1'), { record: true })
  expect(talk.takeExpected(speaker('1'))).toEqual({ record: true })
  expect(talk.takeExpected(speaker('1'))).toEqual({ record: true })
  talk.expectFile(speaker('1'), { record: false })
  expect(talk.takeExpected(speaker('1'))).toEqual({ record: false })
  expect(talk.takeExpected(speaker('1'))).toBeUndefined()
})

it('keeps no file that was quoted by a command', () => {
  const quoted = { ...file('a'), messageId: '1' }
  talk.keep(speaker('1'), quoted)
  talk.keep(speaker('1'), { ...file('b'), messageId: '2' })
  talk.drop(speaker('1'), [quoted])
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['b'])
})

it('gives the file that was taken by its name only when no other waits', () => {
  talk.tookUnasked(speaker('1'), file('taken'))
  talk.keep(speaker('1'), file('kept'))
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['kept'])
  talk.tookUnasked(speaker('1'), file('taken'))
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['taken'])
})

it('does one thing after another for one person, whatever fails', async () => {
  const done: string[] = []
  const first = talk.inTurn(speaker('1'), async () => {
    await Promise.resolve()
    done.push('first')
    throw new Error('broken')
  })
  const second = talk.inTurn(speaker('1'), async () => void done.push('second'))
  const other = talk.inTurn(speaker('2'), async () => void done.push('other'))
  await expect(first).rejects.toThrow('broken')
  await Promise.all([second, other])
  expect(done).toEqual(['other', 'first', 'second'])
})

it('sweeps those who have gone', () => {
  talk.keep(speaker('1'), file('a'))
  minutes(11)
  talk.keep(speaker('2'), file('b'))
  expect(talk['files']['open'].size).toBe(1)
})

it('a command has no file until the first one comes', () => {
  expect(talk.isUnmet(speaker('1'))).toBe(false)
  talk.expectFile(speaker('1'), { record: true })
  expect([talk.isUnmet(speaker('1')), talk.isUnmet(speaker('2'))]).toEqual([true, false])
  talk.takeExpected(speaker('1'))
  expect(talk.isUnmet(speaker('1'))).toBe(false)
})

it('remembers once what came in place of a file', () => {
  talk.noteUnfetchable(speaker('1'), 'forward')
  expect(talk.takeUnfetchable(speaker('2'))).toBeUndefined()
  expect(talk.takeUnfetchable(speaker('1'))).toBe('forward')
  expect(talk.takeUnfetchable(speaker('1'))).toBeUndefined()
})

it('means the file again once one comes after what cannot be fetched', () => {
  talk.noteUnfetchable(speaker('1'), 'forward')
  talk.keep(speaker('1'), file('a'))
  expect(talk.takeUnfetchable(speaker('1'))).toBeUndefined()
  talk.noteUnfetchable(speaker('1'), 'link')
  expect(talk.takeUnfetchable(speaker('1'))).toBe('link')
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['a'])
})

it('takes the file that was taken by its name again, unless another column is named', () => {
  talk.tookUnasked(speaker('1'), file('a'), 'weekly')
  expect(talk.takeFiles(speaker('1'), 'website')).toEqual([])
  talk.tookUnasked(speaker('1'), file('b'), 'weekly')
  expect(talk.takeFiles(speaker('1'), 'weekly').map(({ name }) => name)).toEqual(['b'])
  talk.tookUnasked(speaker('1'), file('c'), 'weekly')
  expect(talk.takeFiles(speaker('1')).map(({ name }) => name)).toEqual(['c'])
})
