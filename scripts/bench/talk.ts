import { resolve } from 'node:path'
import { today } from '../../plugins/calendar'
import { loadRoster } from '../../plugins/roster'
import type { Bot } from './bots'
import { Client } from './client'
import { passages, photo } from './manuscripts'
import { write } from './word'

/** An answer and the milliseconds it took. */
interface Exchange {
  took: number
  answer: string
}

/** An officer of the sample roster in a group of their own. */
interface Seat {
  qq: number
  unit: string
  group: number
}

/** Nobody of the roster: their files are taken only when an officer quotes them. */
const COURIER = 99_999

/** Where the first command is repeated until it is heard; late answers disturb nobody there. */
const OPENING = 600_000

const PHOTO = photo(1.4e6, 1)

function seats(): Seat[] {
  const { units } = loadRoster(resolve('data/roster.example.yml'))
  const officers = units.flatMap(({ name, officers }) =>
    officers.flatMap(({ qq }) => (qq ? [{ qq: Number(qq), unit: name }] : [])),
  )
  return officers.map((officer, index) => ({ ...officer, group: 600_001 + index }))
}

/** Officers talking with a bot, as many at a time as asked for, each in a group of their own. */
export class Talk {
  private seats = seats()
  private client: Client
  private files: Buffer[] = []
  private sent = 0

  constructor(bot: Bot) {
    const groups = [OPENING, ...this.seats.map(({ group }) => group)]
    this.client = new Client(bot, groups)
  }

  /** Connects; resolves when the first command is answered. */
  async open(): Promise<void> {
    await this.client.start()
    await this.client.askUntilHeard(this.seats[0]!.qq, OPENING, '/积分 本月')
  }

  close(): void {
    this.client.stop()
  }

  /** Milliseconds of each of `count` exchanges, `lines` of them under way at any time. */
  async repeat(count: number, lines: number, exchange: (seat: Seat) => Promise<Exchange>) {
    const took: number[] = []
    let left = count
    const line = async (seat: Seat) => {
      while (left-- > 0) took.push((await exchange(seat)).took)
    }
    const start = performance.now()
    await Promise.all(this.seats.slice(0, lines).map(line))
    return { took, elapsed: performance.now() - start }
  }

  /** `/积分 本月` */
  score = async ({ qq, group }: Seat) =>
    expect(await this.client.ask(qq, group, '/积分 本月'), '月')

  /** Writes so many different manuscripts for `report`, ahead of measuring. */
  prepare(count: number): void {
    const next = this.sent + this.files.length
    for (let no = next; no < next + count; no++)
      this.files.push(write(`第${no}批课程建设成果显著`, passages(5, no), [PHOTO]))
  }

  /** `/报送` quoting a prepared manuscript. */
  report = async ({ qq, group, unit }: Seat) => {
    const day = today().replaceAll('-', '.')
    const name = `${unit}信息（${day}）第${this.sent++}批课程建设成果显著.docx`
    const quote = this.client.sendFile(COURIER, group, name, this.files.shift()!)
    return expect(await this.client.ask(qq, group, ' /报送', { quote }), '已收稿')
  }
}

/** A quick refusal would be a good figure and no measurement. */
function expect(exchange: Exchange, words: string): Exchange {
  if (!exchange.answer.includes(words)) throw new Error(`[bench] 答非所问：${exchange.answer}`)
  return exchange
}
