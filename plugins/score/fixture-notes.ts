import {
  type Commission,
  type Draft,
  type Entry,
  nextCommission,
  nextReceipt,
  type Payloads,
  replay,
} from '../ledger'
import { units } from './fixture'

interface Handing {
  column?: string
  items?: number
  title?: string
  ref?: string
  late?: number
  week?: string
  commission?: number
  repeats?: Payloads['submitted']['repeats']
}

/** A ledger being written by hand in a test. */
export class Notes {
  readonly entries: Entry[] = []
  readonly receipts: string[] = []
  /** Day on which the next entries are written. */
  day = '2021-05-21'
  /** What the ids begin with. */
  prefix = 'e'

  submitted(
    unit: string,
    day: string,
    { column = 'weekly', items = 1, title = '动态', ref, ...more }: Handing = {},
  ) {
    const receipt = nextReceipt(replay(this.entries), day.slice(0, 4))
    const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
    const texts = Array.from({ length: items }, (_, index) => `第${index + 1}条`)
    const payload = { receipt, column, title, file, items: texts, day, warnings: [], ...more }
    this.receipts.push(receipt)
    return this.add(unit, { type: 'submitted', ref, payload })
  }

  adopted(ref: string, day: string, outlet = '头条', items: number[] = [], traits?: string[]) {
    return this.about('adopted', ref, { day, outlet, items, traits })
  }

  /** Any entry about a submission or another entry. */
  about<T extends Draft['type']>(type: T, ref: string, payload: Payloads[T], unit = units[0]) {
    return this.add(unit, { type, ref, payload } as Draft)
  }

  withdrawn(ref: string) {
    return this.about('withdrawn', ref, {})
  }

  reversed(ref: string) {
    return this.about('reversed', ref, { reason: '登记有误' })
  }

  shared(ref: string, ...parts: [string, number][]) {
    const list = parts.map(([unit, part]) => ({ unit, part }))
    return this.about('shared', ref, { by: 'points', parts: list })
  }

  adjusted(unit: string, payload: Partial<Payloads['adjusted']> & { day: string }, ref?: string) {
    return this.add(unit, { type: 'adjusted', ref, payload: { reason: '酌情', ...payload } })
  }

  published(month: string) {
    const period = { from: `${month}-01`, to: lastDay(month), label: month }
    return this.add('', { type: 'published', payload: { period, files: [] } })
  }

  commissioned(asked: string[], due: string) {
    const no = nextCommission(replay(this.entries))
    return this.add('', { type: 'commissioned', payload: { no, units: asked, topic: '选题', due } })
  }

  rescheduled({ entry, due: was }: Commission, due: string) {
    return this.about('rescheduled', entry.id, { was, due }, '')
  }

  /** An entry as the ledger would write it on `day`. */
  add(unit: string, draft: Pick<Draft, 'type' | 'payload'> & { ref?: string }) {
    const seq = this.entries.length + 1
    const by = { name: '张三', platform: 'onebot', userId: '1' }
    const source = { platform: 'onebot', channelId: '1', messageId: `${seq}` }
    const time = `${this.day}T16:30:00.000+08:00`
    const entry = {
      id: `${this.prefix}${seq}`,
      seq,
      at: time,
      by,
      unit,
      source,
      policy: 'p',
      ...draft,
    } as Entry
    this.entries.push(entry)
    return entry
  }
}

export function lastDay(month: string) {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
