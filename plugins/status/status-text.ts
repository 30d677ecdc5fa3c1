import { readFileSync } from 'node:fs'
import { addDays, dayOf, daysBetween, formatMoment, now, today } from '../calendar'
import { ids } from '../roster'
import { defineTexts, hasText } from '../text'
import { AHEAD, type CalendarFacts, type Facts } from './facts'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

/** What is said of one thing. */
export interface Line {
  text: string
  /** `wrong` when something needs to be done about it, `note` when it may be done some day. */
  state: 'fine' | 'note' | 'wrong'
}

/** Megabytes below which it is time to make room. */
const scarce = 2000
/** Days for which a cut line is told of. */
const looked = 3
/** Days after which a backup is missed. */
const stale = 2

/** How things stand, a line each. */
export function statusLines(facts: Facts): Line[] {
  return [
    versionLine(),
    ...policyLines(facts),
    ...rosterLines(facts),
    ...calendarLines(facts),
    ...ledgerLines(facts),
    spaceLine(facts),
    ...backupLines(facts),
    clockLine(facts),
    ...platformLines(facts),
    ...knownLines(facts),
    ...(facts.cannotCall ? [{ text: say('status.no-webhook'), state: 'note' as const }] : []),
  ]
}

/** The same for a chat: what needs to be done about something stands out. */
export function statusText(facts: Facts): string {
  const lines = statusLines(facts).map(({ text, state }) =>
    state === 'wrong' ? say('status.advice', { line: text }) : text,
  )
  return lines.join('\n')
}

/** What runs; a version of Node out of support still does. */
export function versionLine(node = process.versions.node): Line {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  if (Number.parseInt(node, 10) >= 22) return fine('versions', { version, node })
  return { text: say('status.node-old', { version, node }), state: 'note' }
}

function policyLines({ policy: title }: Facts): Line[] {
  return title === undefined ? [] : [fine('policy', { title })]
}

function rosterLines({ roster, unsigned = [] }: Facts): Line[] {
  if (!roster) return []
  const known = line(roster.editors > 0, 'roster', 'no-editor', roster)
  const missing = unsigned.map(({ column, step, units }) => {
    const all = units.length === roster.units
    return wrong(`unsigned${all ? '-all' : ''}`, { column, step, units: units.join('、') })
  })
  return [known, ...(roster.fictional ? [wrong('fictional', roster)] : []), ...missing]
}

function calendarLines({ calendar }: Facts): Line[] {
  if (!calendar) return []
  const { semester, until } = calendar
  const isLong = until > addDays(today(), AHEAD)
  return [line(isLong, 'calendar', 'calendar-over', { semester, until }), holidaysLine(calendar)]
}

/** What is missing is urgent when the first of it is near. */
function holidaysLine({ holidays, missing }: CalendarFacts): Line {
  if (!missing.length) return fine('holidays', { year: holidays })
  const years = [...new Set(missing.map(({ day }) => day.slice(0, 4)))]
  const said = years.map((year) => {
    const names = missing.filter(({ day }) => day.startsWith(year)).map(({ name }) => name)
    return say('status.holidays-of', { year, names: names.join('、') })
  })
  const isNear = missing[0].day <= addDays(today(), AHEAD)
  const text = say('status.holidays-short', { missing: said.join('，') })
  return { text, state: isNear ? 'wrong' : 'note' }
}

function ledgerLines({ ledger, torn }: Facts): Line[] {
  if (!ledger) return []
  const { count, last } = ledger
  const isFresh = torn && daysBetween(torn.day, today()) <= looked
  return [
    last ? fine('ledger-last', { count, at: minute(last) }) : fine('ledger', { count }),
    ...(isFresh ? [wrong('torn', torn)] : []),
  ]
}

function spaceLine({ free }: Facts): Line {
  return line(free >= scarce, 'space', 'space-short', { free: (free / 1024).toFixed(1) })
}

function backupLines({ backup, backupFolder: folder, ledger }: Facts): Line[] {
  if (folder === undefined) return []
  if (!backup) return [line(ledger?.count === 0, 'backup-none', 'backup-none', { folder })]
  const days = daysBetween(dayOf(new Date(backup.at)), today())
  return [line(days <= stale, 'backup', 'backup-old', { ...backup, at: minute(backup.at), days })]
}

function clockLine({ ledger }: Facts): Line {
  const [time, last] = [now(), ledger?.last]
  return line(!last || last <= time, 'clock', 'clock-wrong', { now: minute(time) })
}

function platformLines({ connections }: Facts): Line[] {
  if (!connections) return []
  const lines = connections.flatMap(({ platform: id, isOnline }) => {
    const path = `status.platform.${id}`
    return hasText(path) ? [line(isOnline, 'online', 'offline', { platform: say(path) })] : []
  })
  return lines.length ? lines : [fine('trial')]
}

/** How many officers are known on a platform that is on; nobody where none is. */
function knownLines({ connections = [], roster }: Facts): Line[] {
  if (!roster) return []
  return connections.flatMap(({ platform }) => {
    const kind = ids[platform]
    if (kind !== 'qq' && kind !== 'wecom') return []
    const values = { officers: roster.officers, known: roster.known[kind] }
    // On QQ a card says who somebody is.
    const isFine = kind === 'qq' || values.known * 2 > values.officers
    return [line(isFine, `known.${kind}`, 'unknown', values)]
  })
}

/** `2021-05-21 09:00` of a time in ISO 8601. */
function minute(time: string): string {
  return formatMoment(new Date(time), 'YYYY-MM-DD HH:mm')
}

function fine(key: string, values: object = {}): Line {
  return { text: say(`status.${key}`, values), state: 'fine' }
}

function wrong(key: string, values: object): Line {
  return { text: say(`status.${key}`, values), state: 'wrong' }
}

function line(isFine: boolean, key: string, otherwise: string, values: object): Line {
  const text = say(`status.${isFine ? key : otherwise}`, values)
  return { text, state: isFine ? 'fine' : 'wrong' }
}
