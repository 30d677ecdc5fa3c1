import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './bots'
import { roster, writeLedger } from './school'
import { atMost, format, ms, type Row } from './table'

/** Ten years of a school. */
const ENTRIES = 50_000
const ROUNDS = 3

interface Taken {
  ms: number
  cpu: number
}

type Memory = Pick<NodeJS.MemoryUsage, 'rss' | 'heapUsed'>

/** What `ledger-load.ts` says. */
interface Loaded {
  load: Taken
  first: Taken
  board: Taken
  detail: Taken
  memory: Memory
  scored: Memory
}

/** A folder as the bot's, with a journal of so many entries. */
async function write(folder: string, count: number): Promise<string> {
  mkdirSync(folder)
  const path = join(folder, 'ledger.jsonl')
  await writeLedger(path, count)
  return path
}

async function load(path: string): Promise<Loaded> {
  // The nursery as `start.mjs` has it.
  const own = ['--expose-gc', '--max-semi-space-size=4']
  const args = [...own, '-r', './scripts/register.cjs', 'scripts/bench/ledger-load.ts', path]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Loaded
}

/** Milliseconds from the start of the whole bot until it says that it takes manuscripts. */
async function start(data: string, rosterFile: string): Promise<number> {
  const begin = performance.now()
  const env = { ...process.env, PORT: String(await freePort()), BAOSONG_DATA: data }
  const bot = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...env, HOST: '127.0.0.1', BAOSONG_ROSTER: rosterFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(bot, 'close')
  const ready = new Promise<number>((settle) => {
    let log = ''
    bot.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes('可以报送了')) settle(performance.now() - begin)
    })
  })
  const time = await Promise.race([ready, closed])
  bot.kill('SIGTERM')
  await closed
  if (typeof time !== 'number') throw new Error('[bench] 没有启动')
  return time
}

/** The quickest of some rounds, since others use the machine too. */
async function best<T>(run: () => Promise<T>, of: (value: T) => number): Promise<T> {
  const all: T[] = []
  for (let round = 0; round < ROUNDS; round++) all.push(await run())
  return all.toSorted((a, b) => of(a) - of(b))[0]!
}

function row(figure: string, actual: number, limit: number | undefined, ours: string): Row {
  const requirement = limit === undefined ? undefined : `≤ ${limit}`
  const verdict = limit === undefined ? undefined : atMost(actual, limit)
  return { figure, ours, peer: '', ratio: '', requirement, verdict }
}

const taken = (figure: string, { ms: actual, cpu }: Taken, limit?: number) =>
  row(figure, actual, limit, `${ms(actual)}（处理器 ${ms(cpu)}）`)

function bytes(figure: string, full: number, empty: number, entries: number, limit?: number) {
  const each = (full - empty) / entries
  return row(figure, each, limit, `${each.toFixed(0)} 字节`)
}

/** A school's ledger: start, memory, and the two questions asked most. */
export async function benchLedger(entries = ENTRIES): Promise<string> {
  mkdirSync('data/run', { recursive: true })
  const folder = mkdtempSync(resolve('data/run/bench-'))
  try {
    const rosterFile = join(folder, 'roster.yml')
    // JSON is YAML.
    writeFileSync(rosterFile, JSON.stringify(roster()))
    const empty = await load(await write(join(folder, 'empty'), 0))
    const path = await write(join(folder, 'full'), entries)
    const data = join(folder, 'full')
    const started = await best(
      () => start(data, rosterFile),
      (time) => time,
    )
    const full = await best(
      () => load(path),
      (loaded) => loaded.load.ms,
    )
    return format(`四、一校十年的台账（${entries} 条，${ROUNDS} 次取最快）`, [
      row('整个机器人从启动到可以报送', started, 2500, ms(started)),
      taken('其中读台账', full.load),
      bytes('台账每条占内存（堆）', full.memory.heapUsed, empty.memory.heapUsed, entries),
      bytes('台账每条占内存（全部）', full.memory.rss, empty.memory.rss, entries),
      bytes('连同积分每条占内存（全部）', full.scored.rss, empty.scored.rss, entries, 2560),
      taken('/积分 本年（第一次）', full.first, 300),
      taken('/积分 本年（此后，中位数）', full.board, 20),
      taken('/明细 一个单位本年（中位数）', full.detail, 20),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
