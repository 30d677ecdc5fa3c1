import * as fc from 'fast-check'
import { type Draft, type Entry, nextReceipt, replay } from '../ledger'
import type { Column, Policy, PointRule } from '../policy'

export const units = ['机电工程学院', '计算机科学学院', '人文社会科学学院', '理学院']

const column = (key: string, countBy: Column['countBy']) => ({ key, countBy }) as Column

function policy(points: PointRule[]) {
  const columns = { weekly: column('weekly', 'item'), site: column('site', 'manuscript') }
  return { id: 'p', columns, points } as unknown as Policy
}

const clause = '四（一）'

const first = policy([
  { on: 'submitted', per: 'item', value: 100, clause },
  { on: 'adopted', outlet: '头条', per: 'item', value: 3000, clause },
  { on: 'adopted', outlet: '要闻', column: 'site', per: 'item', value: 2000, clause },
])

const second = policy([
  { on: 'submitted', per: 'item', value: 50, clause: '五' },
  { on: 'submitted', column: 'weekly', per: 'manuscript', value: 125, clause: '五' },
  { on: 'adopted', outlet: '头条', per: 'manuscript', value: 250, clause: '五' },
])

/** Two regulations; the second is in force from June. */
export function at(day: string) {
  return day < '2021-06-01' ? first : second
}

/** A ledger being written by hand in a test. */
export class Notes {
  readonly entries: Entry[] = []

  submitted(
    unit: string,
    day: string,
    { column = 'weekly', items = 1, title = '动态', ref = undefined as string | undefined } = {},
  ) {
    const receipt = nextReceipt(replay(this.entries), day.slice(0, 4))
    const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
    const texts = Array.from({ length: items }, (_, index) => `第${index + 1}条`)
    const payload = { receipt, column, title, file, items: texts, day, warnings: [] }
    return this.add(unit, { type: 'submitted', ref, payload })
  }

  adopted(ref: string, day: string, outlet = '头条', items: number[] = []) {
    return this.add(units[0], { type: 'adopted', ref, payload: { day, outlet, items } })
  }

  withdrawn(ref: string) {
    return this.add(units[0], { type: 'withdrawn', ref, payload: {} })
  }

  reversed(ref: string) {
    return this.add(units[0], { type: 'reversed', ref, payload: { reason: '登记有误' } })
  }

  private add(unit: string, draft: Pick<Draft, 'type' | 'payload'> & { ref?: string }) {
    const seq = this.entries.length + 1
    const by = { name: '张三', platform: 'onebot', userId: '1' }
    const source = { platform: 'onebot', channelId: '1', messageId: `${seq}` }
    const at = '2021-05-21T16:30:00.000+08:00'
    const entry = { id: `e${seq}`, seq, at, by, unit, source, policy: 'p', ...draft } as Entry
    this.entries.push(entry)
    return entry
  }
}

const day = fc
  .integer({ min: 0, max: 119 })
  .map((days) => new Date(Date.UTC(2021, 3, 1 + days)).toISOString().slice(0, 10))

const step = fc.record({
  kind: fc.constantFrom('submitted', 'submitted', 'mended', 'adopted', 'withdrawn', 'reversed'),
  unit: fc.constantFrom(...units),
  day,
  column: fc.constantFrom('weekly', 'site', 'gone'),
  outlet: fc.constantFrom('头条', '要闻', '校报'),
  items: fc.integer({ min: 1, max: 5 }),
  pick: fc.nat(),
})

/** Any ledger that could be: steps that do not fit what came before are left out. */
export const ledgers = fc.array(step, { maxLength: 40 }).map((steps) => {
  const notes = new Notes()
  for (const { kind, unit, day, column, outlet, items, pick } of steps) {
    const state = replay(notes.entries)
    const accepted = [...state.submissions.values()].filter(({ status }) => status === 'accepted')
    const undone = notes.entries.filter(
      (entry) =>
        entry.type !== 'reversed' &&
        !state.reversed.has(entry.id) &&
        (entry.type !== 'submitted' ||
          state.submissions.get(entry.payload.receipt)!.status !== 'replaced'),
    )
    const chosen = accepted[pick % accepted.length]
    if (kind === 'submitted') notes.submitted(unit, day, { column, items })
    else if (kind === 'mended' && chosen) {
      notes.submitted(unit, day, { column, items, ref: chosen.receipt })
    } else if (kind === 'reversed') {
      if (undone.length > 0) notes.reversed(undone[pick % undone.length].id)
    } else if (chosen && kind === 'withdrawn') notes.withdrawn(chosen.receipt)
    else if (chosen) {
      const some = pick % 2 ? [1] : []
      notes.adopted(chosen.receipt, day, outlet, some)
    }
  }
  return notes.entries
})
