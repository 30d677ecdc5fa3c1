import { readFileSync } from 'node:fs'
import { addDays, dayOf, daysBetween, formatMoment, now, today } from '../calendar'
import { defineTexts, hasText } from '../text'
import type { Facts } from './facts'
import zhCN from './locales/zh-CN.yml'

const say = defineTexts(zhCN)

/** What is said of one thing. */
export interface Line {
  text: string
  /** Whether nothing needs to be done about it. */
  isFine: boolean
}

/** Megabytes below which it is time to make room. */
const scarce = 2000
/** Days after which a backup is missed. */
const stale = 2
/** Days before the end of the last semester in which the next should be written. */
const ahead = 30

/** How things stand, a line each. */
export function statusLines(facts: Facts): Line[] {
  return [
    versionLine(),
    fine('policy', { title: facts.policy }),
    line(facts.editors > 0, 'roster', 'no-editor', facts),
    ...calendarLines(facts),
    ledgerLine(facts),
    spaceLine(facts),
    ...backupLines(facts),
    clockLine(facts),
    ...platformLines(facts),
  ]
}

/** The same for a chat: what needs to be done about something stands out. */
export function statusText(facts: Facts): string {
  const lines = statusLines(facts).map(({ text, isFine }) =>
    isFine ? text : say('status.advice', { line: text }),
  )
  return lines.join('\n')
}

/** Versions of Node that are in support, or will be. */
export function versionLine(): Line {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const node = process.versions.node
  return line(Number.parseInt(node, 10) >= 22, 'versions', 'node-old', { version, node })
}

function calendarLines({ calendar: { semester, until, holidays } }: Facts): Line[] {
  const isLong = until > addDays(today(), ahead)
  const nextYear = Number(addDays(today(), ahead).slice(0, 4))
  return [
    line(isLong, 'calendar', 'calendar-over', { semester, until }),
    line(holidays >= nextYear, 'holidays', 'holidays-short', { year: holidays }),
  ]
}

function ledgerLine({ ledger: { count, last } }: Facts): Line {
  return last ? fine('ledger-last', { count, at: minute(last) }) : fine('ledger', { count })
}

function spaceLine({ free }: Facts): Line {
  return line(free >= scarce, 'space', 'space-short', { free: (free / 1024).toFixed(1) })
}

function backupLines({ backup, backupFolder: folder, ledger }: Facts): Line[] {
  if (folder === undefined) return []
  if (!backup) return [line(ledger.count === 0, 'backup-none', 'backup-none', { folder })]
  const days = daysBetween(dayOf(new Date(backup.at)), today())
  return [line(days <= stale, 'backup', 'backup-old', { ...backup, at: minute(backup.at), days })]
}

function clockLine({ ledger: { last } }: Facts): Line {
  const time = now()
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

/** `2021-05-21 09:00` of a time in ISO 8601. */
function minute(time: string): string {
  return formatMoment(new Date(time), 'YYYY-MM-DD HH:mm')
}

function fine(key: string, values: object = {}): Line {
  return { text: say(`status.${key}`, values), isFine: true }
}

function line(isFine: boolean, key: string, otherwise: string, values: object): Line {
  return { text: say(`status.${isFine ? key : otherwise}`, values), isFine }
}
