import type { Day } from '../../calendar'
import { type Desk, Refusal } from '../../deed'
import type { DutySlot } from '../../ledger'
import { type DutyShift, dutyOf } from '../../policy'
import { narrow } from '../../text'
import { dayByDay, inWeek, readDays, removalLast } from './read-days'
import { meansNobody, takePeople, UnclearWord, wordsIn } from './people-said'

type Books = Pick<Desk, 'policy' | 'roster'>

/** What people call parts of a day, whether the regulation has them or not. */
const parts = /^(?:白天|夜间|夜里|白班|夜班|早班|中班|晚班|日班|上午|下午|晚上)$/

const weekday = /^(?:周|星期|礼拜)[一二三四五六日天]$/

/** Words that only say what comes next. */
const labels = /^(?:值班(?:人员?|员|电话)?|姓名|(?:联系)?电话|手机号?|联系方式|班次)$/

const leader = /^带班(?:领导|人员?)?/

/**
 * Reads the rota as it is typed, a day or several days a line: `6月3日 王五 13900000006`, `6月3日 白天 王五
 * 夜间 李敏 带班 何静`, `6月8日至10日 赵晓`, `周三李敏，周四赵晓`, `下周 周一王五 周二李敏`. Refuses all of it when one line
 * cannot be understood.
 */
export function readLines(desk: Books, text: string): DutySlot[] | Refusal {
  const slots: DutySlot[] = []
  for (const line of text.split('\n').map((each) => removalLast(narrow(each).trim()))) {
    if (!line) continue
    const read = readLine(desk, inWeek(line))
    if (read instanceof Refusal) return read
    slots.push(...read)
  }
  return slots
}

function readLine(desk: Books, line: string): DutySlot[] | Refusal {
  const slots: DutySlot[] = []
  let alone: Day[] = []
  let near: Day | undefined
  for (const part of dayByDay(desk, line)) {
    const found = readDays(part, near)
    if (found instanceof Refusal) return found
    const { days, rest } = found
    near = days.at(-1)
    alone.push(...days)
    if (!rest) continue
    const { shifts } = dutyOf(desk.policy.at(days[0]))
    const read = readShifts(desk, { shifts, line: part, words: wordsIn(rest) })
    if (read instanceof Refusal) return read
    slots.push(...alone.flatMap((day) => read.map((slot) => ({ day, ...slot }))))
    alone = []
  }
  return alone.length ? new Refusal('duty.read.people-expected', [line]) : slots
}

interface Line {
  shifts: DutyShift[]
  line: string
  words: string[]
}

/** Words up to the next name of a shift or 带班; those of no shift are of the only one. */
interface Group {
  shift?: string
  isLeader: boolean
  words: string[]
}

function readShifts(desk: Books, line: Line): Omit<DutySlot, 'day'>[] | Refusal {
  const groups = groupsOf(desk, line)
  if (groups instanceof Refusal) return groups
  const names = shiftNames(line, groups)
  if (names instanceof Refusal) return names
  const slots: Omit<DutySlot, 'day'>[] = []
  for (const shift of names) {
    const own = groups.filter((each) => each.shift === shift || !each.shift)
    const wordsOf = (isLeader: boolean) =>
      own.flatMap((each) => (each.isLeader === isLeader ? each.words : []))
    const [people, leaders] = [takePeople(wordsOf(false)), takePeople(wordsOf(true))]
    if (people instanceof UnclearWord) return unclear(line, people)
    if (leaders instanceof UnclearWord) return unclear(line, leaders)
    if (!people.length && !meansNobody(wordsOf(false))) {
      return new Refusal('duty.read.people-expected', [line.line])
    }
    slots.push({ shift, people, leaders })
  }
  return slots
}

/** The shifts that are spoken of; with only one in the day it need not be said. */
function shiftNames({ shifts, line }: Line, groups: Group[]): string[] | Refusal {
  const named = groups.flatMap(({ shift }) => shift ?? [])
  const all = shifts.map(({ name }) => name)
  const isUnnamed = groups.some(({ shift, isLeader }) => !shift && !isLeader)
  if (isUnnamed && (named.length || all.length > 1)) {
    return new Refusal('duty.read.shift-expected', [line, all.join('、')])
  }
  return named.length ? [...new Set(named)] : all
}

function unclear({ line }: Line, { word, reason }: UnclearWord): Refusal {
  return new Refusal(`duty.read.${reason}`, [line, word])
}

function groupsOf({ roster }: Books, { shifts, line, words }: Line): Group[] | Refusal {
  const groups: Group[] = [{ isLeader: false, words: [] }]
  for (const word of words) {
    const shift = shiftIn(shifts, word)
    const current = groups.at(-1)!
    if (shift) groups.push({ shift: shift.name, isLeader: false, words: restOf(shift.rest) })
    else if (leader.test(word)) {
      const rest = restOf(word.replace(leader, ''))
      groups.push({ shift: current.shift, isLeader: true, words: rest })
    } else if (parts.test(word)) {
      const names = shifts.map(({ name }) => name).join('、')
      return new Refusal('duty.read.no-such-shift', [line, word, names])
    } else if (!weekday.test(word) && !labels.test(word) && !roster.match(word)) {
      current.words.push(word)
    }
  }
  return groups.filter(({ words: own, shift, isLeader }) => own.length || shift || isLeader)
}

function restOf(word: string): string[] {
  return word ? [word] : []
}

/** A shift a word begins with, by any of its names: 白天, 白天王五. */
export function shiftIn(
  shifts: DutyShift[],
  word: string,
): { name: string; rest: string } | undefined {
  for (const { name, aliases } of shifts) {
    const [longest] = [name, `${name}班`, ...aliases]
      .filter((each) => word.startsWith(each))
      .toSorted((a, b) => b.length - a.length)
    if (longest) return { name, rest: word.slice(longest.length) }
  }
  return undefined
}
