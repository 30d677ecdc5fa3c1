import { addDays } from '../../../plugins/calendar'
import { compareAnswers, comparePapers, wordMonth } from './comparison'
import { type Day, daysBetween, momentAt, weekday } from './days'
import { happenings } from './happenings'
import type { Month } from './month'
import { script } from './script'

export interface Span {
  first: Day
  last: Day
}

/** Minutes of the day at which things happen. */
const [opens, ends] = [8 * 60 + 30, 17 * 60 + 30]
/** A month is made public on the first working day of the next, at 15:00 at the latest. */
const publicAt = 15 * 60

/** Plays every working day, makes each month public, and corrects a few things afterwards. */
export function replay(month: Month, { first, last }: Span): Promise<void> {
  return month.live(async () => {
    for (const day of daysBetween(first, last)) {
      const isNewMonth = day > first && day.slice(0, 7) > month.today.slice(0, 7)
      const before = month.today.slice(0, 7)
      month.today = day
      if (isNewMonth) await publish(month, before)
      await play(month, day, isNewMonth ? publicAt + 10 : opens)
    }
    await end(month)
    // A clock that leaps leaves some reminders too late; semester.ts looks at those.
    const errors = month.bot.errors().filter((line) => !line.includes(' jobs '))
    month.tally.differences.push(...month.talk.superfluous(), ...errors)
  })
}

/** What happens on a day, in any order, spread over it. */
async function play(month: Month, day: Day, from: number): Promise<void> {
  const names = shuffled(month, namesOf(month, day))
  const moments = names.map(() => from + month.random() * (ends - from)).toSorted((a, b) => a - b)
  for (const [index, name] of names.entries()) {
    await month.bot.setClock(Math.max(month.now, momentAt(day, moments[index])))
    await happenings[name](month)
    month.release()
  }
}

/** As often as the script says, in a smaller group less often. */
function namesOf(month: Month, day: Day): string[] {
  const part = month.units.length / 40
  return Object.entries(script.每天几次).flatMap(([name, times]) => {
    const count = times[weekday(day) - 1] * part
    return Array.from({ length: Math.floor(count + month.random()) }, () => name)
  })
}

function shuffled<T>(month: Month, list: T[]): T[] {
  const keyed = list.map((value) => ({ value, key: month.random() }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value)
}

/** A month is over: by itself in the afternoon, or by an editor in the morning. */
async function publish(month: Month, period: string): Promise<void> {
  const isByHand = month.random() < 0.5
  await month.bot.setClock(momentAt(month.today, isByHand ? 9 * 60 + 30 : publicAt + 0.1))
  if (isByHand) {
    month.expect(await month.edit('/公示', true), `${wordMonth(period)}公示`, '确认请回复 是')
    month.expect(await month.edit('是', true), `${wordMonth(period)}已公示`)
  }
  month.book.close(period, month.units)
  await comparePapers(month, period)
  month.tally.count(isByHand ? '公示：编辑' : '公示：自动')
}

/** The last month is made public; what is put right afterwards counts in the next. */
async function end(month: Month): Promise<void> {
  const period = month.today.slice(0, 7)
  await compareAnswers(month, period)
  const next = `${addDays(`${period}-28`, 4).slice(0, 7)}-01`
  month.today = next
  await publish(month, period)
  await month.bot.setClock(momentAt(next, publicAt + 30))
  for (const name of ['更正', '撤销', '更正再撤销', '退回', '加减分', '撤销']) {
    await happenings[name](month)
    month.release()
  }
  await compareAnswers(month, period)
  await compareAnswers(month, next.slice(0, 7))
}
