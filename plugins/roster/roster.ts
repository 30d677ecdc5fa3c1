import { narrow } from '../calendar'
import { Directory } from './directory'
import type { Account, Binding, Contact, Person, RosterData, Unit } from './types'

/** Which id of a contact a platform's `userId` is. */
export const ids: Record<string, 'qq' | 'wecom' | 'web'> = {
  onebot: 'qq',
  wecom: 'wecom',
  web: 'web',
}

/** Between unit and name of a group card: 机电学院-张三, 机电学院 张三, 机电学院·张三. */
const separator = /[-—–_ ·・/|]+/g

function key({ platform, userId }: Pick<Account, 'platform' | 'userId'>): string {
  return `${platform} ${userId}`
}

function bare(name: string): string {
  return narrow(name).replace(/[\s·・]/g, '')
}

function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** 名册: the units and their people, and who is speaking. */
export class Roster {
  readonly units: Unit[]
  readonly editors: Person[]
  private people: Person[]
  private directory: Directory
  private accounts = new Map<string, Person>()

  /** @param bindings the confirmed bindings, looked up anew at each question */
  constructor(
    data: RosterData,
    private bindings?: { find(account: Account): Binding | undefined },
  ) {
    this.units = data.units
    this.directory = new Directory(data.units)
    const members = data.units.flatMap(membersOf)
    this.editors = data.editors.map((contact) => {
      const member = members.find((each) => isSame(each, contact))
      return { ...member, ...contact, role: 'editor' }
    })
    const isEditor = (each: Person) => this.editors.some((editor) => isSame(editor, each))
    this.people = [...this.editors, ...members.filter((each) => !isEditor(each))]
    for (const person of this.people) {
      for (const [platform, id] of Object.entries(ids)) {
        const userId = person[id]
        if (userId) this.accounts.set(key({ platform, userId }), person)
      }
    }
  }

  /** The unit a text names, as tolerantly as is safe; undefined when none or several. */
  match(text: string): Unit | undefined {
    return this.directory.match(text)
  }

  /** The unit at the beginning of a text such as a file name, and the length of its name there. */
  startsWith(text: string): { unit: Unit; length: number } | undefined {
    return this.directory.startsWith(text)
  }

  /** The one person of this name; undefined when nobody or several have it. */
  person(name: string): Person | undefined {
    const found = this.people.filter((person) => sameName(person.name, name))
    return found.length === 1 ? found[0] : undefined
  }

  /**
   * Who an account is: by the id in the roster, else by a confirmed binding, else by a group card
   * that names a unit and one of its officers. Undefined for a stranger.
   */
  identify(account: Account): Person | undefined {
    return this.accounts.get(key(account)) ?? this.bound(account) ?? this.byCard(account.card)
  }

  private bound(account: Account): Person | undefined {
    const binding = this.bindings?.find(account)
    const unit = this.units.find(({ name }) => name === binding?.unit)
    if (!binding || !unit) return undefined
    const member = membersOf(unit).find(({ name }) => sameName(name, binding.name))
    const { userId, platform } = account
    return member ?? { name: binding.name, role: 'officer', unit, [ids[platform]]: userId }
  }

  private byCard(card = ''): Person | undefined {
    const text = narrow(card).trim()
    for (const { 0: mark, index } of text.matchAll(separator)) {
      const unit = this.match(text.slice(0, index))
      const name = text.slice(index + mark.length)
      const officer = unit?.officers.find((each) => sameName(each.name, name))
      if (officer) return { ...officer, role: 'officer', unit }
    }
    return undefined
  }
}

/** An editor may also be listed among a unit's officers; ids tell. */
function isSame(a: Contact, b: Contact): boolean {
  if (!sameName(a.name, b.name)) return false
  return Object.values(ids).some((id) => a[id] !== undefined && a[id] === b[id])
}

function membersOf(unit: Unit): Person[] {
  return [
    ...unit.officers.map((each): Person => ({ ...each, role: 'officer', unit })),
    ...unit.leaders.map((each): Person => ({ ...each, role: 'leader', unit })),
  ]
}
