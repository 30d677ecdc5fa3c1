import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Entry, replay } from '../plugins/ledger'
import {
  loadCalendar,
  loadRegulation,
  parsePeriod,
  type Period,
  type Regulation,
  today,
} from '../plugins/policy'
import { loadRoster } from '../plugins/roster'
import { formatPoints, lines, scoreboard, total } from '../plugins/score'

const usage = `用法：npm run -s score -- --policy 制度文件 [--data 数据文件夹] [--period 2021-05]
把台账按另一份制度重算一遍，看哪些单位的积分会变；不改动台账。`

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
        data: { type: 'string', default: process.env.BAOSONG_DATA || 'data/run' },
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

function boardUnder({ at }: Regulation, entries: Entry[], period: Period) {
  const { units } = loadRoster(process.env.BAOSONG_ROSTER || 'data/roster.example.yml')
  const calendar = loadCalendar('data/calendar.yml')
  const found = total(lines(entries, at, period, { asOf: today(), units, calendar }))
  const { rows } = scoreboard(
    found,
    units.map(({ name }) => name),
  )
  return new Map(rows.map((row) => [row.unit, row]))
}

function place(row?: { points: number; rank: number }) {
  return row ? `${formatPoints(row.points)}分（第${row.rank}名）` : '0分'
}

function compare() {
  if (existsSync('.env.local')) process.loadEnvFile('.env.local')
  const { policy, data, period } = readArguments()
  const id = process.env.BAOSONG_POLICY || 'xpu-2021'
  const [now, then] = [`data/policies/${id}.yml`, policy].map(loadRegulation)
  const entries = readEntries(data)
  const [before, after] = [now, then].map((each) => boardUnder(each, entries, period))
  const units = [...new Set([...after.keys(), ...before.keys()])]
  const changed = units.filter((unit) => before.get(unit)?.points !== after.get(unit)?.points)
  console.log(`${period.label}，台账${entries.length}条记录，先按 ${id}，再按 ${policy} 各算一遍：`)
  for (const unit of changed) {
    const [old, fresh] = [before.get(unit), after.get(unit)]
    const difference = (fresh?.points ?? 0) - (old?.points ?? 0)
    const sign = difference > 0 ? '+' : ''
    console.log(`${unit} ${place(old)} → ${place(fresh)} ${sign}${formatPoints(difference)}`)
  }
  console.log(`${changed.length}个单位有变化，${units.length - changed.length}个单位不变。`)
}

try {
  compare()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
