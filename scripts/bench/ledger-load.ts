import { Ledger, LedgerError, openJournal } from '../../plugins/ledger'
import { loadRegulation } from '../../plugins/policy'
import { today } from '../../plugins/calendar'
import { ScoreBook } from '../../plugins/score'
import { roster } from './school'

/** How often a question is asked. */
const ROUNDS = 21

/** Opens a journal in a process of its own and says, as JSON, what that took. */
async function main(path: string) {
  const load = await timed(async () => Ledger.open(await openJournal(path, fail)))
  const ledger = load.value
  global.gc!()
  const memory = process.memoryUsage()
  const regulation = loadRegulation('data/policies/xpu-2021.yml')
  const { units } = roster()
  const book = new ScoreBook(ledger, {
    at: (day) => regulation.at(day),
    units: () => units,
    today,
  })
  const show = () => book.board(yearOf(0))
  const first = await timed(show)
  const board = await usual(show)
  const detail = await usual((round) => list(book, units[round]!.name))
  global.gc!()
  const scored = process.memoryUsage()
  await ledger.close()
  const figures = { load, first, board, detail }
  const times = Object.entries(figures).map(([key, { ms, cpu }]) => [key, { ms, cpu }])
  console.log(JSON.stringify({ ...Object.fromEntries(times), memory, scored }))
}

function fail(message: string): never {
  throw new LedgerError(message)
}

/** The year as many years ago. */
function yearOf(ago: number) {
  const year = Number(today().slice(0, 4)) - ago
  return { from: `${year}-01-01`, to: `${year}-12-31`, label: '' }
}

/** Everything that a unit's details of this year say. */
function list(book: ScoreBook, unit: string) {
  return book.points(yearOf(0), unit).map(({ title, reason }) => ({ title, reason }))
}

/** The median of some rounds. */
async function usual(run: (round: number) => unknown) {
  const all: Awaited<ReturnType<typeof timed>>[] = []
  for (let round = 0; round < ROUNDS; round++) all.push(await timed(() => run(round)))
  return all.toSorted((a, b) => a.ms - b.ms)[ROUNDS >> 1]!
}

/** Milliseconds by the clock and of the processor, all threads together. */
async function timed<T>(run: () => T | Promise<T>) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await run()
  const { user } = process.cpuUsage(before)
  return { value, ms: performance.now() - start, cpu: user / 1000 }
}

void main(process.argv[2]!)
