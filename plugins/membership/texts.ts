import { formatDay } from '../calendar'
import { Listing, rowsOfNames } from '../deed'
import type { AccountKind, Officer, Unit } from '../roster'
import { defineTexts } from '../text'
import { accountsText, namedAccountsText, type Reader } from './accounts'
import type { Appointment, Substitution } from './appoint'
import type { Dismissal } from './dismiss'
import zhCN from './locales/zh-CN.yml'
import type { UnitPeople } from './units'

const say = defineTexts(zhCN)

export function appointedText(appointment: Appointment, reader: Reader): string {
  const { entry, officer } = appointment
  const changed = reader.kinds.find((kind) => isNew(appointment, kind))
  const known = accountsText(officer, reader) ? 'appointed' : 'appointed-unnumbered'
  const own = changed && { ...reader, kinds: [changed] }
  return [
    say(`membership.${changed ? 'renumbered' : known}`, {
      ...aboutOf(appointment, reader),
      ...(own && {
        kind: say(`membership.account.${changed}.name`),
        was: accountsText(appointment.before!, own),
        is: accountsText(officer, own),
      }),
    }),
    ...howText(appointment, reader),
    officersText(entry.unit, appointment.officers, reader),
    say('membership.dismiss-hint'),
  ].join('\n')
}

/** Whether an account was said that takes the place of another. */
function isNew({ entry: { payload }, before }: Appointment, kind: AccountKind): boolean {
  return !!before?.[kind] && !!payload[kind] && before[kind] !== payload[kind]
}

export function substitutedText(appointment: Substitution, reader: Reader): string {
  const { unit, payload } = appointment.entry
  const about = { ...aboutOf(appointment, reader), until: formatDay(payload.until) }
  return [
    say(`membership.substituted${appointment.isEarly ? '-early' : ''}`, about),
    ...howText(appointment, reader),
    officersText(unit, appointment.officers, reader),
  ].join('\n')
}

export function dismissedText({ entry, officers }: Dismissal, reader: Reader): string {
  const { unit, seq, payload } = entry
  const done = say('membership.dismissed', { unit, name: payload.name, no: seq })
  return `${done}\n${officersText(unit, officers, reader)}`
}

/** All units by their classes, and those for whom nobody hands in. */
export function unitsList(units: Unit[]): Listing {
  const classes = [...new Set(units.map((unit) => unit.class))]
  const rows = classes.flatMap((own) => {
    const names = units.filter((unit) => unit.class === own).map(({ name }) => name)
    const title = own ?? (classes.length > 1 ? say('membership.classless') : '')
    return rowsOfNames(names, say('membership.class', [title, names.length]))
  })
  const empty = units.filter(({ officers }) => officers.length === 0).map(({ name }) => name)
  return new Listing({
    counted: 'units',
    head: [say('membership.units', [units.length])],
    rows,
    tail: [
      ...(empty.length > 0 ? [say('membership.without-officers', [empty.join('、')])] : []),
      say('membership.units-hint', [units[0].name]),
    ],
  })
}

export function unitText({ unit, bound }: UnitPeople, reader: Reader): string {
  const { name, aliases, leaders } = unit
  const kind = unit.class ? say('membership.kind', [unit.class]) : ''
  const people = leaders.map((leader) => {
    const role = say(`membership.${leader.role}`)
    return say('membership.leader', {
      name: leader.name,
      role,
      account: accountsText(leader, reader),
    }).trim()
  })
  return [
    `${name}${kind}`,
    ...(aliases.length > 0 ? [say('membership.aliases', [aliases.join('、')])] : []),
    say('membership.officers', [listOf(unit.officers, reader)]),
    ...(people.length > 0 ? [say('membership.leaders', [people.join('、')])] : []),
    ...(bound.length > 0 ? [say('membership.bound', [bound.join('、')])] : []),
  ].join('\n')
}

function aboutOf({ entry, officer }: Appointment | Substitution, reader: Reader) {
  const named = namedAccountsText(officer, reader)
  const number = named ? say('membership.number', [named]) : ''
  const { unit, seq, payload } = entry
  return { unit, name: payload.name, no: seq, number }
}

/** How somebody without an account is recognised: only QQ has cards. */
function howText({ entry, officer }: Appointment | Substitution, reader: Reader): string[] {
  if (accountsText(officer, reader)) return []
  const way = reader.kinds.includes('qq') ? 'how-card' : 'how'
  return [say(`membership.${way}`, { unit: entry.unit, name: entry.payload.name })]
}

function officersText(unit: string, officers: Officer[], reader: Reader): string {
  return say('membership.officers-now', [unit, listOf(officers, reader)])
}

function listOf(officers: Officer[], reader: Reader): string {
  const texts = officers.map(({ name, until, ...officer }) => {
    const account = accountsText({ name, ...officer }, reader)
    const end = until ? say('membership.until', [formatDay(until)]) : ''
    return say('membership.officer', { name, account: account && ` ${account}`, end })
  })
  return texts.join('、') || say('membership.none')
}
