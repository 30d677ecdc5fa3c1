import type { Column, Fees, Measure, On, Policy, Selector } from '../../plugins/policy'
import { formatPoints } from '../../plugins/score'
import { list, say } from './say'

/** Names of one kind as people know them: a column's name, not its key. */
function called(policy: Policy, kind: string, names: readonly string[]): string {
  if (kind !== 'column') return list(names)
  return list(
    names.map((key) => {
      const name = policy.columns[key]?.name
      return name === undefined ? key : say('quoted', { text: name })
    }),
  )
}

/** Whose rule it is: `机关类别的单位：`; empty for all. */
export function wordWhose(policy: Policy, selector: Selector): string {
  const parts = (['class', 'unit'] as const).flatMap((kind) => {
    const names = selector[kind]
    return names ? say(`who.${kind}`, { names: called(policy, kind, names) }) : []
  })
  return parts.length > 0 ? say('who.for', { who: parts.join('') }) : ''
}

/** Whether items or manuscripts count in these columns, or in some of them either. */
export function countedIn(policy: Policy, keys?: readonly string[]): Column['countBy'] | 'either' {
  const all: Column[] = Object.values(policy.columns)
  const own = all.filter(({ key }) => !keys || keys.includes(key))
  const kinds = new Set((own.length > 0 ? own : all).map(({ countBy }) => countBy))
  return kinds.size === 1 ? [...kinds][0] : 'either'
}

/** 条, 篇 or 条（篇） */
export function unitIn(policy: Policy, keys?: readonly string[]): string {
  return say(`counted.${countedIn(policy, keys)}`)
}

const conditions = [
  ['late', 'late', 'in-time'],
  ['commissioned', 'commissioned', 'uncommissioned'],
  ['again', 'again', 'first'],
] as const

/** What a rule is about: `“周报”省级渠道头条采用（专版）`. */
export function wordWhat(policy: Policy, selector: Selector): string {
  const { on, trait, except } = selector
  const events = on ? list(on.map((each) => say(`ons.${each}`))) : ''
  const parts = conditions.flatMap(([key, yes, no]) => {
    const value = selector[key]
    const unit = unitIn(policy, selector.column)
    return value === undefined ? [] : say(`who.${value ? yes : no}`, { unit })
  })
  if (selector.column) {
    parts.unshift(say('who.column', { names: called(policy, 'column', selector.column) }))
  }
  for (const kind of ['tier', 'outlet', 'level', 'ground'] as const) {
    if (selector[kind]) parts.push(say(`who.${kind}`, { names: list(selector[kind]) }))
  }
  parts.push(events)
  if (trait) parts.push(say('who.trait', { names: list(trait) }))
  if (except) parts.push(say('who.except', { what: wordAny(policy, except) }))
  return parts.join('')
}

/** A name, and in brackets what else it is called. */
export function wordNamed({ name, aliases }: { name: string; aliases: readonly string[] }): string {
  return aliases.length > 0 ? say('head.named', { name, aliases: list(aliases) }) : name
}

/** What is excepted: units, traits and events. */
function wordAny(
  policy: Policy,
  { class: classes = [], unit = [], trait = [], ...rest }: Selector,
) {
  const what = wordWhat(policy, rest)
  return list([...classes, ...unit, ...trait, ...(what ? [what] : [])])
}

/** How what is reckoned is called: points, or the fees beside them, which are named each time. */
export type Tally = Record<'name' | 'counted' | 'unit' | 'label', string>

export const pointTally: Tally = {
  name: say('tally.name'),
  counted: say('tally.counted'),
  unit: say('tally.unit'),
  label: '',
}

export function feeTally({ name, currency }: Fees): Tally {
  return { name, counted: name, unit: currency, label: name }
}

/** `20分`, or `50元`. Hundredths. */
export function wordAmount(value: number, { unit } = pointTally): string {
  return say('points.gain', { value: formatPoints(value), unit })
}

/** `20分`, or `扣10分`. Hundredths. */
export function wordPoints(value: number, tally = pointTally): string {
  const amount = wordAmount(Math.abs(value), tally)
  return value < 0 ? say('points.loss', { value: amount }) : amount
}

/** A measure for all, or for each class or unit: `机关类20条、学院类40条、其余单位不管`. */
export function wordMeasure(value: Measure, word: (hundredths: number) => string): string {
  if (typeof value === 'number') return word(value)
  const { by, values, otherwise } = value
  const each = Object.entries(values).map(([name, own]) =>
    say(`limits.by-${by}`, { name, value: word(own) }),
  )
  if (otherwise !== undefined) each.push(say('limits.rest', { value: word(otherwise) }))
  else each.push(say('limits.no-rest'))
  return list(each)
}

/** What a rule is about when it says no event. */
export function withEvents(selector: Selector, on: On[]): Selector {
  return selector.on ? selector : { ...selector, on }
}
