import { parseArgs } from 'node:util'
import { parsePeriod, type Period, today } from '../plugins/calendar'
import type { Entry } from '../plugins/ledger'
import { loadRegulation, type Policy } from '../plugins/policy'
import { loadRoster } from '../plugins/roster'
import { pointText } from '../plugins/bulletin'
import { readEntries } from './ledger-entries'
import { classesIn } from './policy/advice'
import { isChanged, resultsUnder, wordUnit } from './score-comparison'

const usage = `用法：npm run -s score -- --policy 制度文件 [--data 数据文件夹] [--period 2021-05]
把台账按另一份制度重算一遍，看哪些单位的积分会变、为什么；不改动台账。`

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

function compare() {
  const { policy, data, period } = readArguments()
  const id = process.env.BAOSONG_POLICY || 'xpu-2021'
  const [now, then] = [`data/policies/${id}.yml`, policy].map(loadRegulation)
  const entries = readEntries(data)
  const [before, after] = [now, then].map((each) =>
    resultsUnder(each.at, entries, period, (point, fees) => pointText(point, { fees })),
  )
  const units = [...new Set([...after.keys(), ...before.keys()])]
  const changed = units.filter((unit) => isChanged(before.get(unit), after.get(unit)))
  console.log(`${period.label}，台账${entries.length}条记录，先按 ${id}，再按 ${policy} 各算一遍：`)
  for (const unit of changed) console.log(wordUnit(unit, before.get(unit), after.get(unit)))
  const all = new Set([...namesOf(loadRoster(process.env.BAOSONG_ROSTER!).units), ...units])
  console.log(`${changed.length}个单位有变化，${all.size - changed.length}个单位不变。`)
  for (const line of strangers(entries, period, now.at, then.at)) console.log(line)
  for (const line of strangeClasses(then.at(period.to))) console.log(line)
}

const namesOf = (units: { name: string }[]) => units.map(({ name }) => name)

type At = (day: string) => Policy

/** What the ledger has, in the period, that the other regulation does not know: it earns nothing there. */
function strangers(entries: Entry[], { from, to }: Period, now: At, then: At): string[] {
  const unknown = { 栏目: new Set<string>(), 渠道: new Set<string>(), 事由: new Set<string>() }
  for (const { type, payload } of entries) {
    if (!('day' in payload) || !payload.day || payload.day < from || payload.day > to) continue
    const { day } = payload
    const policy = then(day)
    if (type === 'submitted' && !policy.columns[payload.column])
      unknown.栏目.add(now(day).columns[payload.column]?.name ?? payload.column)
    if (type === 'adopted' && !policy.outlets.some(({ name }) => name === payload.outlet))
      unknown.渠道.add(payload.outlet)
    if (
      type === 'adjusted' &&
      payload.ground &&
      !policy.grounds.some((each) => each.name === payload.ground)
    )
      unknown.事由.add(payload.ground)
  }
  return Object.entries(unknown).flatMap(([kind, names]) =>
    names.size
      ? `这份制度里没有的${kind}：${[...names].join('、')}。按它登记的，照没有这样的规定算。`
      : [],
  )
}

/** Classes that the regulation or the roster alone knows: nothing of the one applies to the other. */
function strangeClasses(policy: Policy): string[] {
  const { units } = loadRoster(process.env.BAOSONG_ROSTER!)
  const ruled = classesIn(policy)
  const own = [...new Set(units.flatMap((unit) => unit.class ?? []))]
  if (ruled.length === 0) return []
  return [
    ...ruled
      .filter((name) => !own.includes(name))
      .map((name) => `制度里的类别“${name}”，名册里没有单位。`),
    ...own
      .filter((name) => !ruled.includes(name))
      .map((name) => `名册里的类别“${name}”，制度没有一条规则专门写到。`),
  ]
}

try {
  compare()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
