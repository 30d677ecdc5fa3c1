import { type Day, dueAt, today, writtenDate } from '../../calendar'
import { type Actor, type Desk, Refusal, unknownUnit } from '../../deed'
import { Said } from '../../chat'
import { type DueRequest, isSchoolLeader } from '../../instruction'
import { say } from '../../text'
import { takeUnits } from './take-units'

type Books = Pick<Desk, 'policy' | 'roster'>

/** What was said of an instruction, after the manuscript. */
export interface InstructionSaid {
  level?: string
  /** As it was said; may be a level the policy does not have. */
  leader?: string
  text: string
  units: string[]
  due?: DueRequest
  day?: Day
  /** Whether the text stands in quotation marks, or units behind it: it cannot be anything else. */
  isClear: boolean
}

const word = /^[^\s，,：:；;“”"「」『』]{1,12}/

const quoted = /^[：:\s]*(?:“([^”]*)”|"([^"]*)"|「([^」]*)」|『([^』]*)』)[\s，,。;；]*/

/** 转 教务处 behind a space, a sign or a quotation, not 转专业. */
const passing = /(?:^转|(?<=[\s，,。；;！!”"」』])请?转)(?:给|交|发|办)?[：:\s]*(?=\S)/g

/** What may stand behind the units or the day, and says nothing. */
const filler = /^(?:办理|落实|阅处|阅办|研究|处理|办结|完成|报送|报|办)+[。.]?\s*/

/**
 * Reads `[级别] 领导 “批示的内容” 转 单位… 6月10日前`, also without quotation marks. Throws a refusal for
 * a unit or a date that is none.
 */
export function readInstruction(books: Books, by: Actor, said: Said): InstructionSaid {
  const level = said.named(books.policy.at().levels)?.name
  const day = said.day(today())
  const own = isSchoolLeader(by) ? by.person!.name : undefined
  const leader = own ? takeLeader(books, own, said) : said.take(word)?.[0]
  const { text, tail, isQuoted } = takeText(books, said.rest)
  const passedOn = readPassing(books, by, tail)
  const isClear = isQuoted || passedOn.units.length > 0 || own !== undefined
  return { level, leader, text, day, isClear, ...passedOn }
}

/** A leader who writes need not name themselves: the first word is a name only when it is a leader's. */
function takeLeader({ roster }: Books, own: string, said: Said): string {
  const first = said.rest.split(/[\s，,：:；;“”"「」『』]/, 1)[0]
  const named = first === '我' || first === '本人' ? own : nameOf(roster, first)
  if (named) said.take(word)
  return named ?? own
}

function nameOf(roster: Books['roster'], said: string): string | undefined {
  const person = roster.person(said)
  return person?.role === 'leader' && !person.unit ? person.name : undefined
}

/** The text, and what says whom it is passed on to. */
function takeText(books: Books, rest: string) {
  const found = quoted.exec(rest)
  if (found) {
    const text = found
      .slice(1)
      .find((each) => each !== undefined)!
      .trim()
    return { text, tail: rest.slice(found[0].length), isQuoted: true }
  }
  const plain = rest.replace(/^[：:，,\s]+/, '')
  const last = [...plain.matchAll(passing)].findLast(({ index, 0: { length } }) => {
    return isUnit(books, plain.slice(index + length))
  })
  const text = plain.slice(0, last?.index).trim()
  return { text, tail: last ? plain.slice(last.index) : '', isQuoted: false }
}

function isUnit({ roster }: Books, text: string): boolean {
  const [word] = text.split(/[\s、,，;；]/, 1)
  return takeUnits(new Said(text), roster).length > 0 || roster.near(word).length > 0
}

/** Reads `转 教务处、学工处 6月10日前`. */
export function readPassing(
  { roster }: Books,
  by: Actor,
  tail: string,
): { units: string[]; due?: DueRequest } {
  const said = new Said(tail.trim().replace(/^[，,。；;！!”"」』\s]+/, ''))
  said.take(/^请?转(?:给|交|发|办)?[：:\s]*/)
  const units = takeUnits(said, roster)
  const [word] = said.rest.split(/[\s、,，;；]/, 1)
  if (roster.near(word).length) throw unknownUnit({ roster }, by, word)
  said.take(filler)
  const due = dueAt(said.rest.replace(/^请?[于在]\s*/, ''), today())
  if (!due && writtenDate(said.rest))
    throw new Refusal('chat.no-such-day', [writtenDate(said.rest)])
  const stray = (due ? due.rest : said.rest).replace(filler, '')
  if (stray) {
    throw new Refusal('instruction.unclear-after', [stray, say('instruction.example.instruct')])
  }
  return { units, due: due && { day: due.day, time: due.time } }
}
