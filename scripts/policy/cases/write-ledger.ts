import {
  type Draft,
  type Entry,
  type EntryOf,
  nextCommission,
  nextReceipt,
  type Payloads,
  replay,
} from '../../../plugins/ledger'
import { sharedByRule } from '../../../plugins/adoption'
import type { Calendar } from '../../../plugins/calendar'
import { type Column, findNamed, type Named, type Policy } from '../../../plugins/policy'
import type { PolicyAt, RosterUnit } from '../../../plugins/score'
import { adjustmentOf, type Doubt, guardItems, guardLate } from './guards'
import { periodOf } from './period'
import { periodMeant } from './period-meant'
import { partsSaid, recorded, sharesOf } from './shares'
import type { Parts, ShortEntry } from './short-entry'

type Of<K extends string> = Extract<ShortEntry, Record<K, unknown>>

/** What is wrong with an entry of a case. */
export class EntryError extends Error {
  /** @param index of the entry, from 0 */
  constructor(
    readonly index: number,
    cause: Error,
  ) {
    super(`第${index + 1}条：${cause.message}`, { cause })
  }
}

/** Why the bot would not enter something that a case has; it is reckoned all the same. */
export interface EntryDoubt {
  /** Of the entry, from 0. */
  index: number
  text: string
}

/** A ledger out of short entries, and what the bot would not enter. Throws an `EntryError` for what cannot be. */
export function writeLedger(
  shorts: ShortEntry[],
  at: PolicyAt,
  calendar?: Calendar,
  units: readonly RosterUnit[] = [],
): { entries: Entry[]; doubts: EntryDoubt[] } {
  const doubts: EntryDoubt[] = []
  const doubt = (text: string) => doubts.push({ index: current, text })
  const scribe = new Scribe(at, units, doubt, calendar)
  let current = 0
  shorts.forEach((short, index) => {
    current = index
    try {
      for (let time = 0; time < short.次; time++) scribe.write(short)
    } catch (cause) {
      throw new EntryError(index, cause as Error)
    }
  })
  return { entries: scribe.entries, doubts }
}

class Scribe {
  readonly entries: Entry[] = []
  private receipts: string[] = []
  private day = ''

  constructor(
    private at: PolicyAt,
    private units: readonly RosterUnit[],
    private doubt: Doubt,
    private calendar?: Calendar,
  ) {}

  write(short: ShortEntry) {
    if (short.日期) this.day = short.日期
    if (!this.day) throw new Error('没有日期')
    if ('投稿' in short) this.submit(short)
    else if ('采用' in short) this.adopt(short)
    else if ('批示' in short) {
      const level = this.name('levels', short.级别)
      this.about('endorsed', short.批示, { level, day: this.day })
    } else if ('标注' in short) {
      this.about('marked', short.标注, { traits: this.traits(short.特征)! })
    } else if ('合稿' in short) this.share(short)
    else if ('加减分' in short) this.adjust(short)
    else if ('退回' in short) this.about('returned', short.退回, { reason: '须重写' })
    else if ('撤回' in short) this.about('withdrawn', short.撤回, {})
    else if ('撤销' in short) this.add('', 'reversed', { reason: '有误' }, `e${short.撤销}`)
    else if ('公示' in short) {
      const period = periodOf(short.公示, this.day, this.policy.yearFrom, this.calendar)
      this.add('', 'published', { period, files: [] })
    } else this.commission(short)
  }

  private submit({ 投稿: unit, 栏目, 条, 迟, 字数, 约稿, 代替, 信息员 }: Of<'投稿'>) {
    const column = this.column(栏目)
    guardItems(column, 条, this.doubt)
    guardLate(column, this.day, 迟, this.doubt, this.calendar)
    const receipt = nextReceipt(replay(this.entries), this.day.slice(0, 4))
    const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
    const payload: Payloads['submitted'] = {
      receipt,
      column: column.key,
      title: `稿${this.receipts.length + 1}`,
      file,
      items: Array.from({ length: 条 }, () => '字'.repeat(字数 ?? 1)),
      day: this.day,
      week: periodMeant(column, this.day, 迟, this.calendar)?.id,
      late: 迟 && Math.round(迟 * 60),
      commission: 约稿,
      warnings: [],
    }
    this.add(
      unit,
      'submitted',
      payload,
      代替 === undefined ? undefined : this.receipt(代替),
      信息员,
    )
    this.receipts.push(receipt)
  }

  private adopt({ 采用, 渠道, 合为一篇, 条 = [], 特征 }: Of<'采用'>) {
    const outlet = this.name('outlets', 渠道)
    const [items, nos] = [[条].flat(), [采用].flat()]
    if (nos.length > 1 !== (合为一篇 !== undefined)) {
      throw new Error('几篇合为一篇采用的，采用 写各篇，再写 合为一篇：各单位的分，或 true')
    }
    const traits = this.traits(特征)
    const piece = 合为一篇 === undefined ? undefined : this.piece(nos, 合为一篇)
    for (const no of nos) {
      this.expectItems(no, items)
      this.about('adopted', no, { outlet, items, day: this.day, traits, piece })
    }
  }

  /** The parts of a piece made of several manuscripts: a unit has its part at its first one. */
  private piece(nos: number[], shares: true | Parts) {
    const owners = nos.map((no) => ({ receipt: this.receipt(no), unit: this.submission(no).unit }))
    const units = [...new Set(owners.map(({ unit }) => unit))]
    const named = shares === true ? units : Object.keys(shares)
    const stranger = named.find((unit) => !units.includes(unit))
    const missing = units.find((unit) => !named.includes(unit))
    if (stranger) throw new Error(`“${stranger}”没有稿件在这一篇里`)
    if (missing) throw new Error(`没有写“${missing}”多少分`)
    if (shares === true && this.policy.share?.by === 'manual' && units.length > 1) {
      throw new Error('制度要写明各单位多少分（share: manual），写 合为一篇: { 单位: 分 }')
    }
    const asked =
      shares === true ? sharedByRule(units, this.policy.share?.lead) : recorded(partsSaid(shares))
    const partOf = (unit: string) => asked.parts.find((each) => each.unit === unit)!.part
    const parts = owners.map(({ receipt, unit }, index) => {
      const isFirst = owners.findIndex((each) => each.unit === unit) === index
      return { receipt, unit, part: isFirst ? partOf(unit) : 0 }
    })
    return { id: `p${this.entries.length + 1}`, by: asked.by, parts }
  }

  /** The manuscript must have these items. */
  private expectItems(no: number, items: number[]) {
    const receipt = this.receipt(no)
    const submission = replay(this.entries).submissions.get(receipt)!
    const { length } = submission.entry.payload.items
    const strange = items.find((item) => item > length)
    if (strange) throw new Error(`第${no}篇只有${length}条，没有第${strange}条`)
  }

  private share({ 合稿, 分配 }: Of<'合稿'>) {
    const { entries, day, at, units, doubt } = this
    const known = { entries, day, at, units }
    this.about('shared', 合稿, sharesOf(this.receipt(合稿), 分配, known, doubt))
  }

  private adjust({ 加减分: unit, 事由, 稿, 理由, ...asked }: Of<'加减分'>) {
    const name = 事由 && this.name('grounds', 事由)
    const ground = this.policy.grounds.find((each) => each.name === name)
    const manuscript = 稿 === undefined ? undefined : this.receipt(稿)
    const own = { ...asked, manuscript }
    const { amount, times } = adjustmentOf(this.policy, ground, own, this.doubt)
    const payload = { ground: name, amount, clause: asked.条款, reason: 理由, day: this.day }
    for (let time = 0; time < times; time++) this.add(unit, 'adjusted', payload, manuscript)
  }

  private commission({ 约稿: asked, 截止, 题 }: Of<'截止'>) {
    const due = `${截止.slice(0, 10)}T${截止.slice(11) || '17:00'}:00+08:00`
    const no = nextCommission(replay(this.entries))
    this.add('', 'commissioned', { no, units: asked, topic: 题, due })
  }

  private about<T extends Entry['type']>(type: T, no: number, payload: Payloads[T]) {
    const { unit, payload: about } = this.submission(no)
    if (this.day < about.day) this.doubt(`第${no}篇 ${about.day} 才投稿，不会早在 ${this.day}`)
    this.add(unit, type, payload, this.receipt(no))
  }

  private submission(no: number): EntryOf<'submitted'> {
    return replay(this.entries).submissions.get(this.receipt(no))!.entry
  }

  private add<T extends Entry['type']>(
    unit: string,
    type: T,
    payload: Payloads[T],
    ref?: string,
    officer = '编辑',
  ) {
    const seq = this.entries.length + 1
    const by = { name: officer, platform: 'case', userId: officer }
    const source = { platform: 'case', channelId: 'case', messageId: `${seq}` }
    const draft = { id: `e${seq}`, type, by, unit, ref, source, policy: 'case', payload } as Draft
    this.entries.push({ ...draft, seq, at: `${this.day}T12:00:00.000+08:00` } as Entry)
    // An entry that the ledger would refuse is a mistake of the case.
    replay(this.entries)
  }

  private receipt(no: number): string {
    const receipt = this.receipts[no - 1]
    if (!receipt) throw new Error(`没有第${no}篇`)
    return receipt
  }

  private get policy(): Policy {
    return this.at(this.day)
  }

  private column(text: string | undefined): Column {
    const columns = Object.values(this.policy.columns)
    const found: Column | undefined =
      text === undefined
        ? columns[0]
        : (columns.find(({ key }) => key === text) ?? findNamed(columns, text))
    if (!found) throw new Error(`没有栏目 ${text}`)
    return found
  }

  private traits(texts: string[] | undefined) {
    return texts?.map((text) => this.name('traits', text))
  }

  private name(list: 'outlets' | 'levels' | 'traits' | 'grounds', text: string): string {
    const found: Named | undefined = findNamed<Named>(this.policy[list], text)
    if (!found) throw new Error(`制度里没有 ${text}`)
    return found.name
  }
}
