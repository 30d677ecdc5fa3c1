import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { today } from '../../plugins/calendar'
import { loadRoster } from '../../plugins/roster'
import { Bot } from '../bench/bots'
import { Client } from '../bench/client'
import { passages, photo } from '../bench/manuscripts'
import { write } from '../bench/word'
import { figures } from './figures'

/** Submissions of the officer before and in each measurement, and milliseconds between two. */
const FIRST = 20
const SUBMISSIONS = 100
const PACE = 50

/** Nobody of the roster: their files are taken only when an officer quotes them. */
const COURIER = 99_999

const PHOTO = photo(1.4e6, 1)

/** An officer in a group of their own. */
interface Seat {
  qq: number
  unit: string
  group: number
}

function takeSeats(count: number): Seat[] {
  const { units } = loadRoster(resolve('data/roster.example.yml'))
  const seats = units.flatMap(({ name, officers }) =>
    officers.flatMap(({ qq }) => (qq ? [{ qq: Number(qq), unit: name }] : [])),
  )
  return seats.slice(0, count).map((seat, index) => ({ ...seat, group: 600_001 + index }))
}

let sent = 0

/** Sends a file, by default such as the unit may send; gives the milliseconds to the answer. */
async function report(client: Client, seat: Seat, hostile?: Uint8Array): Promise<number> {
  const theme = `第${++sent}批课程建设成果显著`
  const name = `${seat.unit}信息（${today().replaceAll('-', '.')}）${theme}.docx`
  const bytes = hostile ?? write(theme, passages(5, sent), [PHOTO])
  const quote = client.sendFile(COURIER, seat.group, name, Buffer.from(bytes))
  const { took } = await client.ask(seat.qq, seat.group, ' /报送', { quote })
  return took
}

/** Answer times of an officer who hands in at an even pace while `others` hand in without pause. */
async function measure(client: Client, officer: Seat, others: (() => Promise<unknown>)[]) {
  const state = { isOver: false }
  const noise = others.map(async (act) => {
    while (!state.isOver) await act()
  })
  const took: number[] = []
  for (let no = 0; no < SUBMISSIONS; no++) {
    took.push(await report(client, officer))
    await sleep(PACE)
  }
  state.isOver = true
  await Promise.all(noise)
  return figures(took)
}

/** How long a real bot takes to answer an officer: alone, among other officers, under attack. */
export async function measureAnswers(files: Uint8Array[], attackers: number): Promise<string[]> {
  const [officer, ...others] = takeSeats(attackers + 1) as [Seat, ...Seat[]]
  const bot = new Bot('ours')
  const client = new Client(bot, [officer.group, ...others.map(({ group }) => group)])
  const queue = files.values()
  const behave = (seat: Seat) => () => report(client, seat)
  const misbehave = (seat: Seat) => () => report(client, seat, queue.next().value ?? files[0])
  try {
    await bot.start()
    await client.start()
    await client.askUntilHeard(officer.qq, officer.group, '/积分 本月')
    for (let no = 0; no < FIRST; no++) await behave(officer)()
    const alone = await measure(client, officer, [])
    const among = await measure(client, officer, others.map(behave))
    const attacked = await measure(client, officer, others.map(misbehave))
    return [`收稿答复：平时 ${alone}；另有${attackers}人报送 ${among}；受扰 ${attacked}`]
  } finally {
    client.stop()
    await bot.remove()
  }
}
