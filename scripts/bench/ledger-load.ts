import { Ledger, LedgerError } from '../../plugins/ledger'
import { openJournal } from '../../plugins/ledger/store'
import { loadRegulation, today } from '../../plugins/policy'
import { RunningScore } from '../../plugins/score'
import { roster } from './province'

/** Opens a journal in a process of its own and says, as JSON, what that took. */
async function main(path: string) {
  const load = await timed(() => Ledger.open(openJournal(path, fail)))
  const ledger = load.value
  global.gc!()
  const memory = process.memoryUsage()
  const regulation = loadRegulation('data/policies/xpu-2021.yml')
  const running = new RunningScore(ledger, {
    at: (day) => regulation.at(day),
    units: () => roster().units,
    today,
  })
  const year = today().slice(0, 4)
  const period = { from: `${year}-01-01`, to: `${year}-12-31`, label: '' }
  const unit = roster().units[0]!.name
  const score = await timed(() => running.catchUp())
  const board = await timed(() => running.totals(period))
  const detail = await timed(() => running.points(period, unit))
  global.gc!()
  const scored = process.memoryUsage()
  await ledger.close()
  const figures = { load, score, board, detail }
  const times = Object.entries(figures).map(([key, { ms, cpu }]) => [key, { ms, cpu }])
  console.log(JSON.stringify({ ...Object.fromEntries(times), memory, scored }))
}

function fail(message: string): never {
  throw new LedgerError(message)
}

/** Milliseconds by the clock and of the processor, all threads together. */
async function timed<T>(run: () => T | Promise<T>) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await run()
  const { user } = process.cpuUsage(before)
  return { value, ms: performance.now() - start, cpu: user / 1000 }
}

void main(process.argv[2]!)
