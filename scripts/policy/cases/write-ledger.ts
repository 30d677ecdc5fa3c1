import {
  type Draft,
  type Entry,
  nextCommission,
  nextReceipt,
  type Payloads,
  replay,
} from '../../../plugins/ledger'
import {
  type Column,
  findNamed,
  type Ground,
  type Named,
  type Policy,
  valueOf,
} from '../../../plugins/policy'
import { parsePeriod } from '../../../plugins/calendar'
import type { PolicyAt } from '../../../plugins/score'
import type { ShortEntry } from './short-entry'

type Of<K extends string> = Extract<ShortEntry, Record<K, unknown>>

/** Writes a ledger out of short entries. Throws an Error that says which one is wrong. */
export function writeLedger(shorts: ShortEntry[], at: PolicyAt): Entry[] {
  const scribe = new Scribe(at)
  shorts.forEach((short, index) => {
    try {
      for (let time = 0; time < short.次; time++) scribe.write(short)
    } catch (cause) {
      throw new Error(`第${index + 1}条：${(cause as Error).message}`, { cause })
    }
  })
  return scribe.entries
}

/** What `/加分`, `/扣分` would write for a number, in hundredths: with a ground it has no sign. */
function amountOf({ points }: Policy, ground: Ground | undefined, size: number): number {
  if (!ground) return size
  const { name, kind } = ground
  if (size <= 0) throw new Error(`“${name}”的数要大于 0，${signs[kind]}`)
  const value = valueOf(ground, points)
  const isPoints = value === undefined || (typeof value === 'object' && 'from' in value)
  return isPoints && kind === 'penalty' ? -size : size
}

const signs = { penalty: '扣分的事由写几就是扣几', bonus: '扣分要用扣分的事由' }

class Scribe {
  readonly entries: Entry[] = []
  private receipts: string[] = []
  private day = ''

  constructor(private at: PolicyAt) {}

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
      const period = parsePeriod(short.公示, this.day)
      if (!period) throw new Error(`不是期间：${short.公示}`)
      this.add('', 'published', { period, files: [] })
    } else this.commission(short)
  }

  private submit({ 投稿: unit, 栏目, 条, 迟, 字数, 约稿, 代替, 信息员 }: Of<'投稿'>) {
    const receipt = nextReceipt(replay(this.entries), this.day.slice(0, 4))
    const file = { sha256: '0'.repeat(64), name: '稿.docx', size: 1 }
    const payload: Payloads['submitted'] = {
      receipt,
      column: this.column(栏目),
      title: `稿${this.receipts.length + 1}`,
      file,
      items: Array.from({ length: 条 }, () => '字'.repeat(字数 ?? 1)),
      day: this.day,
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

  private adopt({ 采用, 渠道, 条 = [], 特征 }: Of<'采用'>) {
    const outlet = this.name('outlets', 渠道)
    const payload = { outlet, items: [条].flat(), day: this.day, traits: this.traits(特征) }
    this.about('adopted', 采用, payload)
  }

  private share({ 合稿, 分配 }: Of<'合稿'>) {
    const isEqual = Array.isArray(分配)
    const parts = isEqual
      ? 分配.map((unit) => ({ unit, part: 1 }))
      : Object.entries(分配).map(([unit, part]) => ({ unit, part: Math.round(part * 100) }))
    this.about('shared', 合稿, { by: isEqual ? 'equal' : 'points', parts })
  }

  private adjust({ 加减分: unit, 事由, 数, 稿, 条款, 理由 }: Of<'加减分'>) {
    const name = 事由 && this.name('grounds', 事由)
    const ground = this.policy.grounds.find((each) => each.name === name)
    const payload = {
      ground: name,
      amount: 数 === undefined ? undefined : amountOf(this.policy, ground, Math.round(数 * 100)),
      clause: 条款,
      reason: 理由,
      day: this.day,
    }
    this.add(unit, 'adjusted', payload, 稿 === undefined ? undefined : this.receipt(稿))
  }

  private commission({ 约稿: asked, 截止, 题 }: Of<'截止'>) {
    const due = `${截止.slice(0, 10)}T${截止.slice(11) || '17:00'}:00+08:00`
    const no = nextCommission(replay(this.entries))
    this.add('', 'commissioned', { no, units: asked, topic: 题, due })
  }

  private about<T extends Entry['type']>(type: T, no: number, payload: Payloads[T]) {
    const receipt = this.receipt(no)
    const { unit } = this.entries.find(
      (entry) => entry.type === 'submitted' && entry.payload.receipt === receipt,
    )!
    this.add(unit, type, payload, receipt)
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

  private column(text: string | undefined): string {
    const columns = Object.values(this.policy.columns)
    const found: Column | undefined =
      text === undefined
        ? columns[0]
        : (columns.find(({ key }) => key === text) ?? findNamed(columns, text))
    if (!found) throw new Error(`没有栏目 ${text}`)
    return found.key
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
