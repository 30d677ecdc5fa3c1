import { type Day, dayOf, today } from '../calendar'
import type { Bindings } from './bindings'
import { readCard } from './card'
import { Directory } from './directory'
import { ids } from './ids'
import { sameName } from './names'
import { boundOfficers, withAccounts } from './bound-officers'
import { hasEnded, nextEnd, staffedOn } from './substitute'
import type {
  Account,
  Binding,
  Contact,
  Officer,
  Person,
  RosterData,
  SchoolLeader,
  Unit,
} from './types'

function key({ platform, userId }: Pick<Account, 'platform' | 'userId'>): string {
  return `${platform} ${userId}`
}

/** Everything that is looked up, as it is on one day. */
interface Standing {
  units: Unit[]
  editors: Person[]
  people: Person[]
  directory: Directory
  accounts: Map<string, Person>
  /** The last day it holds for; for good when absent. */
  until?: Day
}

/** 名册: the units and their people, and who is speaking. */
export class Roster {
  private standing: Standing

  /** @param bindings the confirmed bindings, looked up anew at each question */
  constructor(
    private data: RosterData,
    private bindings?: Pick<Bindings, 'find' | 'ofUnit'>,
  ) {
    this.standing = standingOn(data, today())
  }

  /** Takes another roster's place, for everybody who holds this one. */
  replace(data: RosterData): void {
    this.data = data
    this.standing = standingOn(data, today())
  }

  /** With those who are officers today. */
  get units(): Unit[] {
    return this.now.units
  }

  get editors(): Person[] {
    return this.now.editors
  }

  /** 校（院）领导. */
  get leaders(): SchoolLeader[] {
    return this.data.leaders ?? []
  }

  /** 校（院）领导 in charge of a unit, in the order of the roster. */
  inChargeOf(unit: string): SchoolLeader[] {
    return this.leaders.filter(({ units }) => !units.length || units.includes(unit))
  }

  /** Everybody; an editor who is also of a unit stands here once. */
  get people(): Person[] {
    return this.now.people
  }

  private get now(): Standing {
    const { until } = this.standing
    if (until && until < today()) this.standing = standingOn(this.data, today())
    return this.standing
  }

  /** The unit a text names, as tolerantly as is safe; undefined when none or several. */
  match(text: string): Unit | undefined {
    return this.now.directory.match(text)
  }

  /** The units a text may name but for one slip; none when it is too short to say. */
  near(text: string): Unit[] {
    return this.now.directory.near(text)
  }

  /** The unit at the beginning of a text such as a file name, and the length of its name there. */
  startsWith(text: string): { unit: Unit; length: number } | undefined {
    return this.now.directory.startsWith(text)
  }

  /** Who hands in for a unit, with the accounts they are known by, in the roster or by a binding. */
  officersOf(name: string): Officer[] {
    const unit = this.units.find((each) => each.name === name)
    return unit ? boundOfficers(unit, this.bindingsOf(name)) : []
  }

  /** The leaders of a unit, with the accounts they are known by. */
  leadersOf(name: string): Unit['leaders'] {
    const unit = this.units.find((each) => each.name === name)
    return unit ? withAccounts(unit.leaders, this.bindingsOf(name)) : []
  }

  private bindingsOf(unit: string): Binding[] {
    return this.bindings?.ofUnit(unit).filter((each) => !this.hasLapsed(each)) ?? []
  }

  /** The one person of this name; undefined when nobody or several have it. */
  person(name: string): Person | undefined {
    const found = this.now.people.filter((person) => sameName(person.name, name))
    return found.length === 1 ? found[0] : undefined
  }

  /**
   * Who an account is: by the id in the roster, else by a confirmed binding, else by a group card
   * that names a unit and one of its officers of whom no account is known. Undefined for a stranger.
   */
  identify(account: Account): Person | undefined {
    return this.now.accounts.get(key(account)) ?? this.bound(account) ?? this.byCard(account.card)
  }

  private bound(account: Account): Person | undefined {
    const binding = this.bindings?.find(account)
    const unit = this.units.find(({ name }) => name === binding?.unit)
    if (!binding || !unit || this.hasLapsed(binding)) return undefined
    const member = membersOf(unit).find(({ name }) => sameName(name, binding.name))
    const { userId, platform } = account
    return member ?? { name: binding.name, role: 'officer', unit, [ids[platform]]: userId }
  }

  /** A binding made for a substitute ends with them. */
  private hasLapsed({ unit, name, at }: Binding): boolean {
    const officers = this.data.units.find((each) => each.name === unit)?.officers ?? []
    const substitute = officers.find((each) => sameName(each.name, name))
    if (!substitute || !hasEnded(substitute, today())) return false
    return !at || dayOf(new Date(at)) <= substitute.until!
  }

  private byCard(card = ''): Person | undefined {
    for (const said of readCard(card)) {
      const unit = this.match(said.unit)
      const officer = unit?.officers.find(({ name }) => sameName(name, said.name))
      if (unit && officer) return this.isKnown(unit, officer) ? undefined : officerOf(unit, officer)
    }
    return undefined
  }

  /** Whether an account of theirs is known: a card that anybody can write then says nothing. */
  private isKnown(unit: Unit, contact: Contact): boolean {
    if (Object.values(ids).some((id) => contact[id])) return true
    const bindings = this.bindings?.ofUnit(unit.name) ?? []
    return bindings.some(({ name }) => sameName(name, contact.name))
  }
}

function standingOn(data: RosterData, day: Day): Standing {
  const units = data.units.map((unit) => staffedOn(unit, day))
  const school = (data.leaders ?? []).map((each): Person => ({ ...each, role: 'leader' }))
  const members = [...units.flatMap(membersOf), ...school]
  const editors = data.editors.map((contact): Person => {
    const member = members.find((each) => isSame(each, contact))
    return { ...member, ...contact, role: 'editor' }
  })
  const isEditor = (each: Person) => editors.some((editor) => isSame(editor, each))
  const people = [...editors, ...members.filter((each) => !isEditor(each))]
  return {
    units,
    editors,
    people,
    directory: new Directory(units),
    accounts: accountsOf(people),
    until: nextEnd(data.units, day),
  }
}

function accountsOf(people: Person[]): Map<string, Person> {
  const accounts = people.flatMap((person) =>
    Object.entries(ids).flatMap(([platform, id]): [string, Person][] => {
      const userId = person[id]
      return userId ? [[key({ platform, userId }), person]] : []
    }),
  )
  return new Map(accounts)
}

/** An editor may also be listed among a unit's officers; ids tell. */
function isSame(a: Contact, b: Contact): boolean {
  if (!sameName(a.name, b.name)) return false
  return Object.values(ids).some((id) => a[id] !== undefined && a[id] === b[id])
}

function membersOf(unit: Unit): Person[] {
  return [
    ...unit.officers.map((each) => officerOf(unit, each)),
    ...unit.leaders.map((each): Person => ({ ...each, role: 'leader', unit })),
  ]
}

function officerOf(unit: Unit, officer: Contact): Person {
  return { ...officer, role: 'officer', unit }
}
