import type { Commission, EntryOf, Task } from '../ledger'
import { dueText } from './due-text'
import type { CommissionProgress } from './progress'
import { say } from './say'

/** Commissions that fit in one message on a phone. */
const SHOWN = 8

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
  return [say('commission.list.head', [all.length]), ...lines, say('commission.list.tail')].join(
    '\n',
  )
}

export function commissionText({ commission, tasks, isOver }: CommissionProgress): string {
  const { no, topic, due, asks } = commission.entry.payload
  const done = tasks.filter((task) => task.done)
  const open = tasks.filter((task) => !task.done)
  return [
    say('commission.one.about', { no, topic, due: dueText(new Date(due)) }),
    ...(asks ? [say('commission.asks', [asks])] : []),
    ...named('fulfilled', done),
    ...(isOver
      ? named('missed', open)
      : [
          ...named(
            'read',
            open.filter(({ isRead }) => isRead),
          ),
          ...named(
            'unread',
            open.filter(({ isRead }) => !isRead),
          ),
        ]),
  ].join('\n')
}

export function acknowledgedText(commissions: Commission[]): string {
  const topics = commissions.map(({ entry: { payload } }) => `${payload.no}《${payload.topic}》`)
  return say('commission.acknowledged', [join(topics), commissions[0].entry.payload.no])
}

function named(key: string, tasks: Task[]): string[] {
  const units = tasks.map(({ unit }) => unit)
  return units.length ? [say(`commission.one.${key}`, [units.length, join(units)])] : []
}

function join(names: string[]): string {
  return names.join(say('commission.comma'))
}
