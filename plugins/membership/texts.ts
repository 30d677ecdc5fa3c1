import { formatDay } from '../calendar'
import type { Officer, Unit } from '../roster'
import { defineTexts } from '../text'
import type { Appointment, Substitution } from './appoint'
import type { Dismissal } from './dismiss'
import zhCN from './locales/zh-CN.yml'
import type { UnitPeople } from './units'

const say = defineTexts(zhCN)

export function appointedText(appointment: Appointment): string {
  const { entry, before, qq } = appointment
  const isNumberNew = before?.qq && entry.payload.qq && before.qq !== qq
  const appointed = qq ? 'appointed' : 'appointed-unnumbered'
  const key = isNumberNew ? 'renumbered' : appointed
  return [
    say(`membership.${key}`, aboutOf(appointment)),
    ...howText(appointment),
    officersText(entry.unit, appointment.officers),
    say('membership.dismiss-hint'),
  ].join('\n')
}

export function substitutedText(appointment: Substitution): string {
  const { unit, payload } = appointment.entry
  const about = { ...aboutOf(appointment), until: formatDay(payload.until) }
  return [
    say('membership.substituted', about),
    ...howText(appointment),
    officersText(unit, appointment.officers),
  ].join('\n')
}

export function dismissedText({ entry, officers }: Dismissal): string {
  const { unit, seq, payload } = entry
  const done = say('membership.dismissed', { unit, name: payload.name, no: seq })
  return `${done}\n${officersText(unit, officers)}`
}

/** All units by their classes, and those for whom nobody hands in. */
export function unitsText(units: Unit[]): string {
  const classes = [...new Set(units.map((unit) => unit.class))]
  const lines = classes.map((own) => {
    const names = units.filter((unit) => unit.class === own).map(({ name }) => name)
    const title = own ?? (classes.length > 1 ? say('membership.classless') : '')
    return say('membership.class', [title, names.length, names.join('、')])
  })
  const empty = units.filter(({ officers }) => officers.length === 0).map(({ name }) => name)
  return [
    say('membership.units', [units.length]),
    ...lines,
    ...(empty.length > 0 ? [say('membership.without-officers', [empty.join('、')])] : []),
    say('membership.units-hint', [units[0].name]),
  ].join('\n')
}

export function unitText({ unit, bound }: UnitPeople): string {
  const { name, aliases, leaders } = unit
  const kind = unit.class ? say('membership.kind', [unit.class]) : ''
  const people = leaders.map((leader) => {
    const role = say(`membership.${leader.role}`)
    return say('membership.leader', { name: leader.name, role, qq: leader.qq ?? '' }).trim()
  })
  return [
    `${name}${kind}`,
    ...(aliases.length > 0 ? [say('membership.aliases', [aliases.join('、')])] : []),
    say('membership.officers', [listOf(unit.officers)]),
    ...(people.length > 0 ? [say('membership.leaders', [people.join('、')])] : []),
    ...(bound.length > 0 ? [say('membership.bound', [bound.join('、')])] : []),
  ].join('\n')
}

function aboutOf({ entry, before, qq }: Appointment | Substitution) {
  const number = qq ? say('membership.number', [qq]) : ''
  const { unit, seq, payload } = entry
  return {
    unit,
    name: payload.name,
    no: seq,
    number,
    qq,
    was: before?.qq,
  }
}

/** How somebody without a number is recognised. */
function howText({ entry, qq }: Appointment | Substitution): string[] {
  return qq ? [] : [say('membership.how', { unit: entry.unit, name: entry.payload.name })]
}

function officersText(unit: string, officers: Officer[]): string {
  return say('membership.officers-now', [unit, listOf(officers)])
}

function listOf(officers: Officer[]): string {
  const texts = officers.map(({ name, qq, until }) => {
    const end = until ? say('membership.until', [formatDay(until)]) : ''
    return say('membership.officer', { name, qq: qq ? ` ${qq}` : '', end })
  })
  return texts.join('、') || say('membership.none')
}
