import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Entry, replay } from '../plugins/ledger'
import { loadCalendar, parsePeriod, type Period, today } from '../plugins/calendar'
import { loadRegulation, type Regulation } from '../plugins/policy'
import { loadRoster } from '../plugins/roster'
import { pointText } from '../plugins/bulletin'
import { formatPoints, ScoreBook } from '../plugins/score'

const usage = `用法：npm run -s score -- --policy 制度文件 [--data 数据文件夹] [--period 2021-05]
把台账按另一份制度重算一遍，看哪些单位的积分会变、为什么；不改动台账。`

/** The ledger's entries, without opening it: the bot may be running. A torn last line is left out. */
function readEntries(data: string): Entry[] {
  const path = join(data, 'ledger.jsonl')
  if (!existsSync(path)) throw new Error(`没有台账 ${path}`)
  const text = readFileSync(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const entries = whole.filter(Boolean).map((line) => JSON.parse(line) as Entry)
  replay(entries)
  return entries
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        policy: { type: 'string' },
        data: { type: 'string', default: process.env.BAOSONG_DATA! },
        period: { type: 'string', default: '本年' },
      },
    })
  } catch (cause) {
    throw new Error(usage, { cause })
  }
}

function readArguments() {
  const { values } = readOptions()
  const yearFrom = values.policy ? loadRegulation(values.policy).at('').yearFrom : 1
  const period = parsePeriod(values.period, today(), yearFrom)
  if (!values.policy || !period) throw new Error(usage)
  return { ...values, policy: values.policy, period }
}

/** How a unit stands, and what each of its points is for. */
interface UnitResult {
  points: number
  rank: number
  whys: string[]
}

function resultsUnder({ at }: Regulation, entries: Entry[], period: Period) {
  const { units } = loadRoster(process.env.BAOSONG_ROSTER!)
  const calendar = loadCalendar('data/calendar.yml')
  const ledger = { entries, state: replay(entries) }
  const book = new ScoreBook(ledger, { at, units: () => units, calendar: () => calendar, today })
  const whysOf = (unit: string) => book.points(period, unit).map((point) => pointText(point))
  return new Map<string, UnitResult>(
    book.board(period).rows.map((row) => [row.unit, { ...row, whys: whysOf(row.unit) }]),
  )
}

function place(row?: UnitResult) {
  return row ? `${formatPoints(row.points)}分（第${row.rank}名）` : '0分'
}

/** What changes for a unit, then what would no longer count and what would count instead. */
function explain(unit: string, old?: UnitResult, fresh?: UnitResult): string {
  const difference = (fresh?.points ?? 0) - (old?.points ?? 0)
  const sign = difference > 0 ? '+' : ''
  const [were, are] = [old?.whys ?? [], fresh?.whys ?? []]
  return [
    `${unit} ${place(old)} → ${place(fresh)} ${sign}${formatPoints(difference)}`,
    ...without(were, are).map((why) => `  － ${why}`),
    ...without(are, were).map((why) => `  ＋ ${why}`),
  ].join('\n')
}

/** What is in a list more often than in another one. */
function without(list: string[], other: string[]): string[] {
  const rest = [...other]
  return list.filter((each) => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

function compare() {
  const { policy, data, period } = readArguments()
  const id = process.env.BAOSONG_POLICY || 'xpu-2021'
  const [now, then] = [`data/policies/${id}.yml`, policy].map(loadRegulation)
  const entries = readEntries(data)
  const [before, after] = [now, then].map((each) => resultsUnder(each, entries, period))
  const units = [...new Set([...after.keys(), ...before.keys()])]
  const changed = units.filter((unit) => before.get(unit)?.points !== after.get(unit)?.points)
  console.log(`${period.label}，台账${entries.length}条记录，先按 ${id}，再按 ${policy} 各算一遍：`)
  for (const unit of changed) console.log(explain(unit, before.get(unit), after.get(unit)))
  console.log(`${changed.length}个单位有变化，${units.length - changed.length}个单位不变。`)
}

try {
  compare()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
