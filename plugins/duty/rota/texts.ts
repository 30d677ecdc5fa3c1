import { formatDate, formatMoment, type Period, weekdayName } from '../../calendar'
import { Listing, rowsOf, shorten } from '../../deed'
import type { DutySlot } from '../../ledger'
import { masked } from '../../roster'
import { say } from '../say'
import type { Checked, Entered } from './enter'
import type { DutyPerson, Shift } from './rota'

/** Who is on duty, and who is next. */
export interface DutyNow {
  now: Shift[]
  next?: Shift
}

/** Days that an answer names one by one. */
const SHOWN = 5

/** Lines of what is to be confirmed. */
const LINES = 9

/** @param isPrivate whether nobody else reads it; in a group telephones are masked */
export function dutyNowText({ now, next }: DutyNow, isPrivate: boolean): string {
  if (!now.length && !next) return say('duty.now.nothing')
  const current = now.length
    ? now.flatMap((shift) => shiftLines('duty.now.current', shift, isPrivate))
    : [say('duty.now.nobody')]
  const after = next ? shiftLines('duty.now.next', next, isPrivate) : [say('duty.now.no-next')]
  return [...current, ...after].join('\n')
}

function shiftLines(path: string, shift: Shift, isPrivate: boolean): string[] {
  const [people, leaders] = sides(shift)
  const about = { from: momentText(shift.from), to: momentText(shift.to) }
  return [
    say(path, { ...about, people: peopleText(people, isPrivate) }),
    ...(leaders.length ? [say('duty.leaders', [peopleText(leaders, isPrivate)])] : []),
  ]
}

function sides({ people }: Shift): [people: DutyPerson[], leaders: DutyPerson[]] {
  return [people.filter((each) => !each.isLeader), people.filter((each) => each.isLeader)]
}

function momentText(moment: Date): string {
  return formatMoment(moment, 'M月D日HH:mm')
}

/** `王五 13900000006、李敏` */
export function peopleText(people: DutyPerson[], isPrivate: boolean): string {
  return people.map(({ name, phone }) => contactText(name, phone, isPrivate)).join('、')
}

function contactText(name: string, phone: string | undefined, isPrivate: boolean): string {
  return phone ? `${name} ${isPrivate ? phone : masked(phone.replace(/-/g, ''))}` : name
}

/** The rota of some days, a line a day. */
export function rotaList(period: Period, days: Shift[][], isPrivate: boolean): Listing {
  const rows = rowsOf(days.filter((each) => each.length).map((each) => dayLine(each, isPrivate)))
  return new Listing({
    counted: 'days',
    head: [say(rows.length ? 'duty.list.head' : 'duty.list.none', [period.label, rows.length])],
    rows,
  })
}

/** The shifts one has oneself, a line each. */
export function ownDutyText(shifts: Shift[]): string {
  if (!shifts.length) return say('duty.own.none')
  const lines = shifts.map(({ day, name }) => {
    return say('duty.own.line', [formatDate(day), weekdayName(day).replace('星期', '周'), name])
  })
  return [say('duty.own.head'), ...shorten(lines, LINES), say('duty.own.swap')].join('\n')
}

/** `6月3日 周一：王五，带班何静`; with several shifts each under its name. */
export function dayLine(shifts: Shift[], isPrivate: boolean): string {
  const [{ day }] = shifts
  const texts = shifts.map((shift) => {
    const [people, leaders] = sides(shift)
    const lead = leaders.length ? say('duty.list.leaders', [peopleText(leaders, isPrivate)]) : ''
    const name = shifts.length > 1 ? `${shift.name} ` : ''
    return name + peopleText(people, isPrivate) + lead
  })
  const weekday = weekdayName(day).replace('星期', '周')
  return say('duty.list.day', [formatDate(day), weekday, texts.join('；')])
}

/** What was entered, and what it took the place of. */
export function enteredText({ entry, replaced, strangers }: Entered, isPrivate: boolean): string {
  const { slots } = entry.payload
  const days = [...new Set(slots.map(({ day }) => day))]
  const [from, to] = [formatDate(days[0]), formatDate(days.at(-1)!)]
  const only = slots.length === 1 ? slots[0] : undefined
  const isCleared = slots.every(({ people, leaders }) => !people.length && !leaders.length)
  const key = isCleared ? 'cleared' : only ? 'one' : 'many'
  const about = { from, to, days: days.length, people: only ? slotText(only) : '' }
  const count = new Set(replaced.map(({ day }) => day)).size
  const names = strangers.map(({ name, phone }) => contactText(name, phone, isPrivate))
  return [
    say(`duty.enter.${key}${days.length > 1 ? '' : '-day'}`, about),
    ...(replaced.length ? [say('duty.enter.replaced', [count, replacedText(replaced)])] : []),
    ...(strangers.length ? [say('duty.enter.strangers', [shortList(names, '、')])] : []),
    say('duty.enter.look', [formatDate(days[0]).replace(/月.*/, '月')]),
  ].join('\n')
}

function slotText({ people, leaders }: DutySlot): string {
  const names = people.map(({ name }) => name).join('、')
  const lead = leaders.map(({ name }) => name).join('、')
  return lead ? names + say('duty.list.leaders', [lead]) : names
}

/** What would be entered, before it is: a line a shift. */
export function rotaQuestion({ slots, replaced }: Checked): string {
  const lines = slots.map((slot) => {
    const { day, people, leaders } = slot
    const who = people.length || leaders.length ? slotText(slot) : say('duty.told.nobody')
    return say('duty.told.line', [formatDate(day), weekdayName(day).replace('星期', '周'), who])
  })
  return [
    say('duty.told.question'),
    ...shorten(lines, LINES),
    ...(replaced.length ? [say('duty.told.replaces', [replacedText(replaced)])] : []),
    say('duty.told.yes'),
  ].join('\n')
}

/** `6月3日王五、6月4日赵晓` */
function replacedText(slots: DutySlot[]): string {
  return shortList(
    slots.map((slot) => formatDate(slot.day) + slotText(slot)),
    '、',
  )
}

function shortList(texts: string[], comma: string): string {
  const shown = texts.slice(0, SHOWN).join(comma)
  return texts.length > SHOWN ? say('duty.enter.and-more', [shown, texts.length]) : shown
}

/** To somebody on duty tomorrow. */
export function reminderText(shift: Shift, { name, isLeader }: DutyPerson): string {
  const [people, leaders] = sides(shift)
  const others = (isLeader ? people : leaders).filter((each) => each.name !== name)
  const beside = others.length
    ? say(`duty.remind.${isLeader ? 'people' : 'leaders'}`, [peopleText(others, true)])
    : ''
  const about = { day: formatDate(shift.day), from: momentText(shift.from), beside }
  return say(`duty.remind.${isLeader ? 'leader' : 'person'}`, {
    ...about,
    to: momentText(shift.to),
  })
}
