import { type Day, dayOf, isWeekend, partsOf, today, weekdayName } from '../calendar'
import { Listing, rowsOf, rowsOfNames, unheardLines } from '../deed'
import type { Commission, Task } from '../ledger'
import { defineTexts } from '../text'
import type { Asked, Commissioned, Rescheduled } from './outcome'
import zhCN from './locales/zh-CN.yml'
import type { CommissionProgress } from './progress'

const say = defineTexts(zhCN)

/** `6月10日17:00`, with its year when it is not this one. */
export function dueText(due: Date): string {
  const { month, date, time } = partsOf(due)
  const year = dayOf(due).slice(0, 4)
  const key = today().startsWith(year) ? 'when' : 'when-year'
  return say(`commission.${key}`, [month, date, time, year])
}

export function commissionedText({ entry, restDay, unheard }: Commissioned): string {
  const { no, topic, units } = entry.payload
  const due = dueText(new Date(entry.payload.due)) + (restDay ? restText(restDay) : '')
  const about = { no, topic, due, entry: entry.seq }
  const done = say('commission.done', { ...about, units: join(units), count: units.length })
  return [done, ...unheardLines(unheard)].join('\n')
}

/** Asks before a commission that was told in plain words is sent. */
export function commissionQuestion({ units, topic, asks, due, restDay }: Asked): string {
  const when = dueText(new Date(due)) + (restDay ? restText(restDay) : '')
  const about = { topic, due: when, units: join(units), count: units.length }
  return [
    say('commission.ask', about),
    ...(asks ? [say('commission.asks', [asks])] : []),
    say('commission.ask-yes'),
  ].join('\n')
}

/** Asks before a commission is given another moment. */
export function moveQuestion(move: Omit<Rescheduled, 'entry' | 'unheard'>): string {
  return say('commission.move-ask', { ...aboutMove(move), count: move.units.length })
}

export function rescheduledText({ entry, unheard, ...move }: Rescheduled): string {
  const { units } = move
  const told = units.length ? [say('commission.moved-told', [units.length, join(units)])] : []
  return [
    say('commission.moved', { ...aboutMove(move), entry }),
    ...told,
    ...unheardLines(unheard),
  ].join('\n')
}

function aboutMove({
  commission,
  was,
  due,
  restDay,
}: Pick<Rescheduled, 'commission' | 'was' | 'due' | 'restDay'>) {
  const { no, topic } = commission.entry.payload
  const when = dueText(new Date(due)) + (restDay ? restText(restDay) : '')
  return { no, topic, was: dueText(new Date(was)), due: when }
}

/** `（星期六）`, or that it is a holiday. */
function restText(day: Day): string {
  return say(`commission.${isWeekend(day) ? 'weekend' : 'holiday'}`, [weekdayName(day)])
}

export function commissionsList(all: CommissionProgress[]): Listing {
  const counted = 'matters'
  if (!all.length) {
    const none = say('commission.list.none', [say('commission.example')])
    return new Listing({ counted, head: [none] })
  }
  const lines = all.map(({ commission, tasks, isOver }) => {
    const { no, topic } = commission.entry.payload
    return say('commission.list.line', {
      no,
      topic,
      due: dueText(new Date(commission.due)),
      state: isOver ? say('commission.list.over') : '',
      count: tasks.length,
      read: tasks.filter(({ isRead, done }) => isRead || done).length,
      done: tasks.filter(({ done }) => done).length,
    })
  })
  return new Listing({
    counted,
    head: [say('commission.list.head', [all.length])],
    rows: rowsOf(lines),
    tail: [say('commission.list.tail')],
  })
}

/** How the units stand with one commission. */
export function commissionList({ commission, tasks, isOver }: CommissionProgress): Listing {
  const { no, topic, asks } = commission.entry.payload
  const groups = {
    fulfilled: ({ done }: Task) => done,
    missed: ({ done }: Task) => isOver && !done,
    read: ({ done, isRead }: Task) => !isOver && !done && isRead,
    unread: ({ done, isRead }: Task) => !isOver && !done && !isRead,
  }
  return new Listing({
    counted: 'units',
    head: [
      say('commission.one.about', { no, topic, due: dueText(new Date(commission.due)) }),
      ...(asks ? [say('commission.asks', [asks])] : []),
    ],
    rows: Object.entries(groups).flatMap(([key, fits]) => {
      const units = tasks.filter(fits).map(({ unit }) => unit)
      return rowsOfNames(units, say(`commission.one.${key}`, [units.length]))
    }),
  })
}

export function acknowledgedText(commissions: Commission[]): string {
  const topics = commissions.map(({ entry: { payload } }) => `${payload.no}《${payload.topic}》`)
  return say('commission.acknowledged', [join(topics), commissions[0].entry.payload.no])
}

function join(names: string[]): string {
  return names.join(say('commission.comma'))
}
