import type { Place } from '../../peers/onebot'
import { cast, group, readUnits } from '../cast'
import { dice } from '../dice'
import { Scene } from '../scene'
import { Book, type Manuscript } from './book'
import { Conversation, type Exchange } from './conversation'
import { type Day, momentAt } from './days'
import { supplement } from './script'
import { Writer } from './stories'
import { Tally } from './tally'

/** Who hands in for a unit, and where. */
export interface Speaker {
  unit: string
  user: number
  place: Place
}

const people = cast()

/** A group of units and their editors, with the real bot; what they said and did, and our own reckoning. */
export class Month extends Scene {
  readonly random: () => number
  readonly book = new Book()
  readonly writer: Writer
  readonly talk: Conversation
  readonly tally = new Tally()
  readonly units: string[]
  today: Day
  private officers: Map<string, number[]>
  /** Units that have a part in what happens just now. */
  private busy = new Set<string>()

  constructor(seed: number, size: number, first: Day) {
    super(people.values(), momentAt(first, 8 * 60))
    const units = readUnits().slice(0, size)
    this.units = units.map(({ name }) => name)
    this.officers = new Map(units.map(({ name, officers }) => [name, officers]))
    this.today = first
    this.random = dice(seed)
    this.writer = new Writer(this.random)
    // Messages that are under way at once come in any order: what happens does not hang on it.
    this.talk = new Conversation(this.qq, dice(seed))
    supplement(this.bot)
  }

  get now(): number {
    return this.bot.now()
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]
  }

  /** One of them, none of whose unit has a part in something just now. */
  take<T extends { unit: string }>(list: readonly T[]): T | undefined {
    const free = list.filter(({ unit }) => !this.busy.has(unit))
    if (!free.length) return undefined
    const taken = this.pick(free)
    this.busy.add(taken.unit)
    return taken
  }

  /** What happened is over. */
  release(): void {
    this.busy.clear()
  }

  officersOf(unit: string): number[] {
    return this.officers.get(unit)!
  }

  speaker(unit: string): Speaker {
    return {
      unit,
      user: this.pick(this.officersOf(unit)),
      place: this.random() < 0.5 ? group : 'private',
    }
  }

  /** Any unit. */
  anybody(fits: (unit: string) => boolean = () => true): Speaker | undefined {
    const taken = this.take(this.units.filter(fits).map((unit) => ({ unit })))
    return taken && this.speaker(taken.unit)
  }

  /** One of the editors says something privately. */
  edit(what: string, isSame = false): Promise<Exchange> {
    const name = isSame || this.random() < 0.7 ? '文心' : '墨白'
    return this.talk.say(people.get(name)!.id, 'private', what)
  }

  /** Enters what was accepted, with the receipt that the bot gave it. */
  enter(paper: Omit<Manuscript, 'receipt' | 'status'>, { answer = '' }: Exchange): Manuscript {
    const [, receipt] = /回执 (\d{4}-\d{4})/.exec(answer)!
    const manuscript: Manuscript = { ...paper, receipt, status: 'counts' }
    this.book.manuscripts.push(manuscript)
    return manuscript
  }

  /** Whether the bot said this; noted as a difference when it did not. */
  expect({ what, answer }: Exchange, ...words: string[]): boolean {
    const missing = words.filter((part) => !answer?.includes(part))
    if (answer !== undefined && !missing.length) return true
    const should = missing.length ? `应说“${missing.join('”“')}”，` : ''
    this.tally.fault(`${this.today} ${what}\n${should}${answer ?? '没有回复'}`)
    return false
  }

  /** Notes as a difference what the bot should not have said. */
  unexpect({ what, answer = '' }: Exchange, words: string): void {
    if (answer.includes(words))
      this.tally.fault(`${this.today} ${what}\n不该说“${words}”，${answer}`)
  }

  /** Compares every total in an answer with ours; nothing changes in a month that is public. */
  check({ what, answer = '' }: Exchange): void {
    const totals = /([^；\s]+?)(\d{4})年(\d+)月(?:[＋－]?[\d.]+分，现)?共([－\d.]+)分/g
    for (const [, unit, year, number, said] of answer.matchAll(totals)) {
      const month = `${year}-${number.padStart(2, '0')}`
      const own = this.book.total(unit, month) / 100
      const isRight = own === Number(said.replace('－', '-')) && !this.book.isClosed(month)
      if (isRight) continue
      const should = this.book.isClosed(month) ? '已公示的月份不再变动' : `${unit}应共${own}分`
      this.tally.differ(unit, `${this.today} ${what}：${should}，机器人说\n${answer}`)
    }
  }
}
