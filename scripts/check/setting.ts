import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Calendar, type Day, isDay, loadCalendar, today } from '../../plugins/calendar'
import { type Column, loadRegulation, type Policy } from '../../plugins/policy'
import { loadRoster, Roster, type Unit } from '../../plugins/roster'
import { sampleRosterOf } from '../sample-roster.cjs'

const usage = `用法：npm run -s check -- [--policy 制度] [--column 栏目] [--sender 单位] [--today 日期] [--json] 文件…
例：npm run -s check -- --sender 机电学院 机电工程学院第十二周工作动态信息.docx`

/** The command was typed wrongly; the message says how. */
export class UsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\n${usage}`)
  }
}

/** Under which policy, calendar and roster, for whom and on which day files are checked. */
export interface Setting {
  policy: Policy
  calendar: Calendar
  roster: Roster
  /** Told, not recognised from the name. */
  column?: Column
  sender?: Unit
  today: Day
}

function readArgs() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        policy: { type: 'string', default: process.env.BAOSONG_POLICY || 'xpu-2021' },
        column: { type: 'string' },
        sender: { type: 'string' },
        today: { type: 'string', default: today() },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? ''
    throw new UsageError(`选项 ${option} 写得不对`)
  }
}

/** The policy of that id, or the only one whose id begins so: `alashan`. */
function findPolicy(id: string, day: Day): Policy {
  const files = readdirSync('data/policies').filter((file) => /^[^.]+\.yml$/.test(file))
  const known = files.map((file) => basename(file, '.yml'))
  const like = known.filter((each) => each.startsWith(`${id}-`))
  const found = known.includes(id) ? id : like.length === 1 ? like[0] : undefined
  if (!found) throw new UsageError(`没有制度 ${id}，可用：${known.join('，')}`)
  return loadRegulation(`data/policies/${found}.yml`).at(day)
}

function findColumn({ columns }: Policy, key: string): Column {
  const all = Object.values(columns)
  const found = columns[key] ?? all.find(({ name, aliases }) => [name, ...aliases].includes(key))
  if (found) return found
  throw new UsageError(`没有栏目 ${key}，可用：${columnChoice({ columns })}`)
}

/** `general 综合信息，duty 值班信息` */
export function columnChoice({ columns }: Pick<Policy, 'columns'>): string {
  return Object.values(columns)
    .map(({ key, name }) => `${key} ${name}`)
    .join('，')
}

function findUnit(roster: Roster, name: string): Unit {
  const unit = roster.match(name)
  if (!unit) throw new UsageError(`名册里没有单位 ${name}`)
  return unit
}

/** The roster in use; a sample is that of the regulation asked for. */
function rosterFor({ id }: Policy): string {
  const { BAOSONG_ROSTER: given = '', BAOSONG_POLICY: usual } = process.env
  return given === sampleRosterOf(usual!) ? sampleRosterOf(id) : given
}

interface Choice {
  policy: string
  column?: string
  sender?: string
  today: string
}

/** Opens what the options name. Throws a UsageError when one is wrong. */
export function openSetting({ policy: id, column, sender, today: day }: Choice): Setting {
  if (!isDay(day)) throw new UsageError(`日期 ${day} 写得不对，例：2021-05-21`)
  const policy = findPolicy(id, day)
  const roster = new Roster(loadRoster(rosterFor(policy)))
  return {
    policy,
    calendar: loadCalendar('data/calendar.yml'),
    roster,
    column: column === undefined ? undefined : findColumn(policy, column),
    sender: sender === undefined ? undefined : findUnit(roster, sender),
    today: day,
  }
}

/** Reads the command line. Throws a UsageError when it is wrong. */
export function readSetting() {
  const { values, positionals: files } = readArgs()
  if (!files.length) throw new UsageError('没有写文件')
  return { files, isJson: values.json, setting: openSetting(values) }
}
