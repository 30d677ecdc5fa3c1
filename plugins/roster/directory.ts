import { narrow } from '../text'
import { isSlip } from './slip'
import type { Unit } from './types'

/** What people write before a unit's name: 西安工程大学教务处, 我校教务处. */
const school = /^(?:.{2,8}?(?:大学|职业技术学院|职业学院)|学校|我校|本校)(?=..)/

/** What people leave off a unit's name: 机电工程, 人事. At least two characters stay. */
const suffix = /(?<=..)(?:学院|书院|办公室|中心|处|部|院)$/

/** No unit's name with the school's before it, spaced out, is longer. */
const reach = 60

function plain(text: string): string {
  return narrow(text).replace(/\s/g, '').toLowerCase()
}

/** Finds units by what people call them. */
export class Directory {
  private exact = new Map<string, Unit>()
  /** Names without their ending; null when two units share one. */
  private short = new Map<string, Unit | null>()

  constructor(units: Unit[]) {
    for (const unit of units) {
      for (const name of [unit.name, ...unit.aliases].map(plain)) {
        this.exact.set(name, unit)
        const key = name.replace(school, '').replace(suffix, '')
        this.short.set(key, (this.short.get(key) ?? unit) === unit ? unit : null)
      }
    }
  }

  /**
   * The unit a text names: by name or alias, whatever the width and spaces, with the school's name
   * before it, or without its ending (学院, 处, 部 …) where only one unit can be meant.
   */
  match(text: string): Unit | undefined {
    const name = plain(text)
    const rest = name.replace(school, '')
    return this.exact.get(name) ?? this.exact.get(rest) ?? this.short.get(rest) ?? undefined
  }

  /** The units a text may name but for one slip: 教无处. A shorter text may be anything. */
  near(text: string): Unit[] {
    const said = plain(text).replace(school, '')
    if (said.length < 3) return []
    const near = [...this.exact].filter(([name]) => name.length > 2 && isSlip(said, name))
    return [...new Set(near.map(([, unit]) => unit))]
  }

  /** The unit at the beginning of a text, and how many characters of it name the unit. */
  startsWith(text: string): { unit: Unit; length: number } | undefined {
    for (let length = Math.min(text.length, reach); length > 0; length--) {
      if (/\s/.test(text[length - 1])) continue
      const unit = this.match(text.slice(0, length))
      if (unit) return { unit, length }
    }
    return undefined
  }
}
