import { type Day, writtenDate } from '../../calendar'
import { type Desk, Refusal } from '../../deed'
import { dutyOf } from '../../policy'
import { takePeople, UnclearWord, wordsIn } from './people-said'
import { contactOf } from './person'
import { readDay } from './read-days'
import { shiftIn } from './read-lines'
import type { SwapRequest } from './swap'

/**
 * Reads `6月3日 李敏`, `6月3日 夜间 王五 换成 李敏 13900000005`; with another day the two change places: `6月3日 李敏 6月5日`.
 * @param isExchange whether that was said: 对调
 */
export function readSwap(
  desk: Pick<Desk, 'policy' | 'roster'>,
  text: string,
  now: Date,
  isExchange = false,
): SwapRequest | Refusal {
  const found = readDay(text)
  if (!found) {
    const date = writtenDate(text)
    return date ? new Refusal('duty.read.no-such-day', [date]) : new Refusal('duty.swap.usage')
  }
  const { day } = found
  const { back, rest } = takeBack(found.rest)
  if (isExchange && !back) return new Refusal('duty.swap.both-days')
  const { shifts } = dutyOf(desk.policy.at(day))
  const words = wordsIn(rest).filter(
    (word) => !/^(?:换成?|和|与|跟|给|由|对调|的班?|班)$/.test(word),
  )
  const shift = words.map((word) => shiftIn(shifts, word)).find((each) => each && !each.rest)?.name
  const names = words.filter((word) => !shiftIn(shifts, word)).map((word) => nameIn(desk, word))
  const people = takePeople(names)
  if (people instanceof UnclearWord || !people.length || people.length > 2) {
    return new Refusal('duty.swap.usage')
  }
  const from = people.length > 1 ? people[0].name : undefined
  return { day, shift, from, to: people.at(-1)!, back, now }
}

/** The second day, wherever it stands among the names, and the words without it. */
function takeBack(text: string): { back?: Day; rest: string } {
  for (const { index } of text.matchAll(
    /(?<=^|[\s，,和与跟换的]|\p{sc=Han})(?=[\d一二三四五六七八九十明后周下])/gu,
  )) {
    const found = readDay(text.slice(index))
    if (found) return { back: found.day, rest: `${text.slice(0, index)} ${found.rest}` }
  }
  return { rest: text }
}

/** 和李敏, 给李敏 are 李敏 whom the roster knows. */
function nameIn(desk: Pick<Desk, 'roster'>, word: string): string {
  const rest = word.replace(/^(?:换成?|和|与|跟|给|由)/, '')
  const isKnown = contactOf(desk, { name: word }).person
  return !isKnown && contactOf(desk, { name: rest }).person ? rest : word
}
