import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Draft, Entry, EntryOf } from '../../plugins/ledger'
import { addDays, daysBetween, formatNumeral, today } from '../../plugins/calendar'
import { passages, random } from './manuscripts'

/** Units of a school, each with its officers, and the days its ledger covers: ten years. */
const UNITS = 40
const OFFICERS = 3
const DAYS = 10 * 365

/** Out of how many of the last submissions the editors choose what they adopt, correct, share. */
const RECENT = 200

/** Item texts of about a hundred characters, repeated with another number in each. */
const texts = passages(997, 7).map((text, index) => `${text}${passages(1, index)[0]}`)

const COLUMNS = ['weekly', 'weekly', 'weekly', 'website', 'weibo']
const OUTLETS = ['每周动态', '每周动态', '高等学校', '热点聚焦', '微博', '教育要闻', '头条']

export const unitName = (no: number) => `第${no + 1}学院`

/** Names and accounts of the officers of unit `no`. */
export function officersOf(no: number) {
  return Array.from({ length: OFFICERS }, (_, index) => ({
    name: `信息员${formatNumeral(no + 1)}之${formatNumeral(index + 1)}`,
    qq: String(300_000_000 + no * OFFICERS + index),
  }))
}

/** The roster of the school. */
export function roster() {
  const units = Array.from({ length: UNITS }, (_, no) => ({
    name: unitName(no),
    aliases: [],
    officers: officersOf(no),
  }))
  return { units, editors: [{ name: '编辑', qq: '299999999' }] }
}

/** A school's ledger as it could have come about, the same for the same seed, up to today. */
class School {
  private next: () => number
  private numbers = new Map<string, number>()
  /** Submissions that stand, the latest last, and adoptions that could be corrected. */
  private accepted: EntryOf<'submitted'>[] = []
  private adopted: EntryOf<'adopted'>[] = []
  private busy = new Set<string>()
  private first: string

  constructor(
    private count: number,
    seed: number,
  ) {
    this.next = random(seed)
    this.first = addDays(today(), -DAYS)
  }

  *entries(): Generator<Entry> {
    for (let seq = 1; seq <= this.count; seq++) {
      const day = addDays(this.first, Math.floor((DAYS * seq) / this.count))
      const at = `${day}T10:20:30.456+08:00`
      const entry = { seq, at, ...this.draft(seq, day) } as Entry
      this.remember(entry)
      yield entry
    }
  }

  private draft(seq: number, day: string): Draft {
    const chance = this.next()
    if (chance < 0.8 || this.accepted.length < RECENT)
      return this.submitted(seq, day, chance < 0.02)
    if (chance < 0.92) return this.about('adopted', seq, day)
    if (chance < 0.95) return this.refused(seq, day)
    if (chance < 0.965) return this.about('withdrawn', seq, day)
    if (chance < 0.98 && this.adopted.length) return this.reversed(seq)
    return this.about(chance < 0.99 ? 'shared' : 'endorsed', seq, day)
  }

  private remember(entry: Entry) {
    if (entry.type === 'submitted') this.accepted.push(entry)
    if (entry.type === 'adopted') this.adopted.push(entry)
    if (this.accepted.length > 2 * RECENT) this.accepted.splice(0, RECENT)
    if (this.adopted.length > 2 * RECENT) this.adopted.splice(0, RECENT)
  }

  private pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!
  }

  private origin(seq: number, no: number) {
    const { name, qq } = this.pick(officersOf(no))
    const source = { platform: 'onebot', channelId: String(100_000_000 + (no % 20)), messageId: '' }
    source.messageId = String(Math.imul(seq, 0x9e3779b1))
    return {
      id: Object.values(source).join(':'),
      by: { name, platform: 'onebot', userId: qq },
      unit: unitName(no),
      source,
      policy: 'xpu-2021',
    }
  }

  private file(seq: number, name: string) {
    const sha256 = createHash('sha256').update(`${seq}`).digest('hex')
    return { sha256, name, size: 20_000 + (seq % 50_000) }
  }

  private submitted(seq: number, day: string, isMended: boolean): Draft {
    const earlier = isMended ? this.take() : undefined
    const no = earlier ? Number(/\d+/.exec(earlier.unit)![0]) - 1 : this.no()
    const origin = this.origin(seq, no)
    const column = this.pick(COLUMNS)
    const week = Math.floor(daysBetween(this.first, day) / 7) % 20
    const title = `${origin.unit}第${week + 1}周工作动态信息`
    const file = this.file(seq, `${title}.docx`)
    const length = column === 'weekly' ? 1 + Math.floor(this.next() * 8) : 1
    const items = Array.from({ length }, (_, index) => `${index + 1}．${this.pick(texts)}`)
    const year = day.slice(0, 4)
    const number = (this.numbers.get(year) ?? 0) + 1
    this.numbers.set(year, number)
    return {
      ...origin,
      id: `${origin.id}:${file.sha256.slice(0, 16)}`,
      type: 'submitted',
      ref: earlier?.payload.receipt,
      payload: {
        receipt: `${year}-${String(number).padStart(4, '0')}`,
        column,
        title,
        file,
        fileMessage: String(Math.imul(seq, 0x85ebca6b)),
        items,
        day,
        week: column === 'weekly' ? `${year}-1/${week + 1}` : undefined,
        warnings: this.next() < 0.3 ? ['item-significance'] : [],
      },
    }
  }

  private refused(seq: number, day: string): Draft {
    const origin = this.origin(seq, this.no())
    const file = this.file(seq, `动态${day}.docx`)
    const findings = ['item-time', 'item-place'].map((rule) => ({ rule, block: 3 }))
    return { ...origin, type: 'refused', payload: { column: 'weekly', file, findings } }
  }

  private reversed(seq: number): Draft {
    const [{ id, unit }] = this.adopted.splice(Math.floor(this.next() * this.adopted.length), 1)
    return { ...this.editor(seq, unit), type: 'reversed', ref: id, payload: { reason: '登记有误' } }
  }

  private about(
    type: 'adopted' | 'withdrawn' | 'shared' | 'endorsed',
    seq: number,
    day: string,
  ): Draft {
    const target = type === 'withdrawn' ? this.take() : this.pick(this.accepted)
    const { unit, payload } = target
    const base = { ...this.editor(seq, unit), ref: payload.receipt }
    if (type !== 'withdrawn') this.busy.add(payload.receipt)
    if (type === 'withdrawn') return { ...base, type, payload: {} }
    if (type === 'endorsed') return { ...base, type, payload: { level: '校领导批示', day } }
    if (type === 'adopted') {
      const items = this.next() < 0.5 ? [] : [1 + Math.floor(this.next() * payload.items.length)]
      return { ...base, type, payload: { outlet: this.pick(OUTLETS), items, day } }
    }
    const parts = [unit, unitName(this.no())].map((name) => ({ unit: name, part: 5000 }))
    return { ...base, type, payload: { by: 'percent', parts } }
  }

  private editor(seq: number, unit: string) {
    const by = { name: '编辑', platform: 'onebot', userId: '299999999' }
    return { ...this.origin(seq, 0), by, unit }
  }

  private no() {
    return Math.floor(this.next() * UNITS)
  }

  /** A recent submission nothing has been done with, which will stand no longer. */
  private take() {
    for (;;) {
      const at = Math.floor(this.next() * this.accepted.length)
      if (this.busy.has(this.accepted[at]!.payload.receipt)) continue
      return this.accepted.splice(at, 1)[0]!
    }
  }
}

/** Writes a ledger of `count` entries. */
export async function writeLedger(path: string, count: number, seed = 1) {
  function* chunks() {
    let lines: string[] = []
    for (const entry of new School(count, seed).entries()) {
      lines.push(`${JSON.stringify(entry)}\n`)
      if (lines.length < 1000) continue
      yield lines.join('')
      lines = []
    }
    yield lines.join('')
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path))
}
