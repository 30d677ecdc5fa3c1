import { dayOf, partsOf, today } from '../calendar'
import type { Commission, EntryOf, Task } from '../ledger'
import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'
import type { CommissionProgress } from './progress'

const say = defineTexts(zhCN)

const SHOWN = 8

/** `6月10日17:00`, with its year when it is not this one. */
export function dueText(due: Date): string {
  const { month, date, time } = partsOf(due)
  const year = dayOf(due).slice(0, 4)
  const key = today().startsWith(year) ? 'when' : 'when-year'
  return say(`commission.${key}`, [month, date, time, year])
}

export function commissionedText({ seq, payload }: EntryOf<'commissioned'>): string {
  const { no, topic, units, due } = payload
  const about = { no, topic, due: dueText(new Date(due)), entry: seq }
  return say('commission.done', { ...about, units: join(units), count: units.length })
}

export function commissionListText(all: CommissionProgress[]): string {
  if (!all.length) return say('commission.list.none', [say('commission.example')])
  const lines = all.slice(0, SHOWN).map(({ commission, tasks, isOver }) => {
    const { no, topic, due } = commission.entry.payload
    return say('commission.list.line', {
      no,
      topic,
      due: dueText(new Date(due)),
      state: isOver ? say('commission.list.over') : '',
      count: tasks.length,
      read: tasks.filter(({ isRead, done }) => isRead || done).length,
      done: tasks.filter(({ done }) => done).length,
    })
  })
  const head = say('commission.list.head', [all.length])
  return [head, ...lines, say('commission.list.tail')].join('\n')
}

export function commissionText({ commission, tasks, isOver }: CommissionProgress): string {
  const { no, topic, due, asks } = commission.entry.payload
  const groups = {
    fulfilled: ({ done }: Task) => done,
    missed: ({ done }: Task) => isOver && !done,
    read: ({ done, isRead }: Task) => !isOver && !done && isRead,
    unread: ({ done, isRead }: Task) => !isOver && !done && !isRead,
  }
  return [
    say('commission.one.about', { no, topic, due: dueText(new Date(due)) }),
    ...(asks ? [say('commission.asks', [asks])] : []),
    ...Object.entries(groups).flatMap(([key, fits]) => {
      const units = tasks.filter(fits).map(({ unit }) => unit)
      return units.length ? say(`commission.one.${key}`, [units.length, join(units)]) : []
    }),
  ].join('\n')
}

export function acknowledgedText(commissions: Commission[]): string {
  const topics = commissions.map(({ entry: { payload } }) => `${payload.no}《${payload.topic}》`)
  return say('commission.acknowledged', [join(topics), commissions[0].entry.payload.no])
}

function join(names: string[]): string {
  return names.join(say('commission.comma'))
}
