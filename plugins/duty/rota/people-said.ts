import { isName } from '../../roster'
import { narrow } from '../../text'
import type { PersonSaid } from './person'

/** What stands for nobody: the shift is taken out of the rota. */
const nobody = /^(?:取消|删除|清空|无人?|空)$/

/** Digits that are no name, and may be meant for a telephone. */
const digits = /^\+?\d[\d-]{4,}$/

/** A telephone of somebody: a mobile one of 11 digits, or with the area code. */
export function isPhone(word: string): boolean {
  return /^(?:(?:\+?86-?)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(word)
}

/** A word of names that could not be understood. */
export class UnclearWord {
  constructor(readonly word: string) {}

  /** Why, as the texts call it. */
  get reason(): 'phone' | 'unclear' {
    return digits.test(this.word) && !isPhone(this.word) ? 'phone' : 'unclear'
  }
}

/** A name or a telephone of the list, in order; the telephone is of the name before it. */
export function takePeople(words: string[]): PersonSaid[] | UnclearWord {
  const people: PersonSaid[] = []
  for (const word of words) {
    const last = people.at(-1)
    if (nobody.test(word)) continue
    if (isPhone(word) && last && !last.phone) last.phone = word
    else if (isName(word)) people.push({ name: word })
    else return new UnclearWord(word)
  }
  return people
}

/**
 * The words of a text: names and telephones that touch are parted (王五13900000006), a name spaced out
 * for looks (张 三) is one.
 */
export function wordsIn(text: string): string[] {
  return narrow(text)
    .replace(/(?<![\p{L}\d])(\p{sc=Han})\s+(\p{sc=Han})(?![\p{L}])/gu, '$1$2')
    .replace(/(?<=[\p{L}])[:(]?(?=\d)/gu, ' ')
    .replace(/(?<=\d)(?=\p{L})/gu, ' ')
    .split(/[\s、,;/()。:]+/)
    .filter(Boolean)
}

/** Whether nobody is meant to have the shift. */
export function meansNobody(words: string[]): boolean {
  return words.length === 1 && nobody.test(words[0])
}

/** Telephones of a cell of their own, one to each name of the cell beside it. */
export function withPhones(people: PersonSaid[], phones: string[]): PersonSaid[] {
  return people.map((each, at) => ({ ...each, phone: each.phone ?? phones[at] }))
}
