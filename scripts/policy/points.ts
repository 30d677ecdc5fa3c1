import {
  type By,
  isUnrivalled,
  type On,
  type PointRule,
  type Policy,
  type StackRule,
  type Steps,
  tierOf,
  type Value,
} from '../../plugins/policy'
import { formatNumeral } from '../../plugins/calendar'
import { formatPoints } from '../../plugins/score'
import type { Statement } from './clause'
import { list, say } from './say'
import { countedIn, pointTally, wordAmount, wordPoints, wordWhat, wordWhose } from './who'

/** One entry of a table of values, with what it is for. */
interface Leaf {
  keys: Partial<Record<By, string[]>>
  /** None where the table has nothing. */
  value?: Exclude<Value, { by: By }>
}

const nouns = (named: { name: string }[]) => named.map(({ name }) => name)

/** Every name of a kind that the regulation has; outlets without a tier have '' for one. */
function everyOne(policy: Policy, by: By): string[] | undefined {
  const { columns, outlets, levels, grounds } = policy
  if (by === 'column') return Object.keys(columns)
  if (by === 'outlet') return nouns(outlets)
  if (by === 'tier') return outlets.map(({ name }) => tierOf(policy, name) ?? '')
  if (by === 'level') return nouns(levels)
  return by === 'ground' ? nouns(grounds) : undefined
}

/** A table as its single values. What is left over of a key is 其他, of no value where none is said. */
function leavesOf(policy: Policy, rule: PointRule, value: Value, keys: Leaf['keys'] = {}): Leaf[] {
  if (typeof value === 'number' || !('by' in value)) return [{ keys, value }]
  const { by, values, otherwise } = value
  const each = Object.entries(values).flatMap(([name, own]) =>
    leavesOf(policy, rule, own, { ...keys, [by]: [name] }),
  )
  const others = { ...keys, [by]: [say(`who.other-${by}`)] }
  if (otherwise !== undefined) return [...each, ...leavesOf(policy, rule, otherwise, others)]
  const names = by === 'trait' ? undefined : (rule[by] ?? everyOne(policy, by))
  const isWhole = names?.every((name) => Object.hasOwn(values, name))
  return isWhole ? each : [...each, { keys: others }]
}

function wordSteps({ of, steps, beyond }: Steps, word: (value: number) => string): string {
  const parts = steps.map(([at, value]) =>
    say('points.step', { at: formatPoints(at), value: word(value) }),
  )
  if (beyond) {
    const { every, add } = beyond
    parts.push(say('points.beyond', { every: formatPoints(every), value: word(add) }))
  }
  return say(`points.steps-${of}`, { steps: parts.join(say('semicolon')) })
}

function wordValue(value: NonNullable<Leaf['value']>, word: (value: number) => string): string {
  if (typeof value === 'number') return word(value)
  if ('steps' in value) return wordSteps(value, word)
  const { from, to } = value
  return to <= 0
    ? say('points.range-loss', { from: formatPoints(-to), to: formatPoints(-from) })
    : say('points.range', { from: formatPoints(from), to: formatPoints(to) })
}

const wordFactor = (value: number) => say('points.factor', { value: formatPoints(value) })

const isItem = (on: On) => on === 'submitted' || on === 'adopted'

const isLoss = (value: Leaf['value']) => typeof value === 'number' && value < 0

/** By the item, by the manuscript, or by either as the column of it goes. */
function wordPer(policy: Policy, { on, per, column }: PointRule, keys: Leaf['keys']) {
  if (!isItem(on)) return 'time'
  if (per === 'manuscript') return per
  return countedIn(policy, keys.column ?? column)
}

/** 教育要闻采用，每条20分 */
export function tellPoint(policy: Policy, rule: PointRule, tally = pointTally): Statement[] {
  const { on, per, value, times, add, of, after, share, clause } = rule
  return leavesOf(policy, rule, (value ?? times ?? add)!).map((leaf) => {
    const asked = { ...rule, ...leaf.keys }
    // A ground is a word of its own: 虚报.
    const selector = { ...asked, on: asked.ground ? undefined : [on] }
    const what = wordWhat(policy, selector)
    const subject = { ...tally, what: wordWhose(policy, selector) + what }
    const only = after ? say('points.after', { name: after }) : ''
    const heads = per === 'staff' ? say('points.per-staff') : ''
    const tail = heads + only + (share === 'each' ? say('points.each') : '')
    if (leaf.value === undefined) {
      const kind = value === undefined ? (times === undefined ? 'unadded' : 'unmultiplied') : 'none'
      return { clause, text: say(`points.${kind}`, subject) }
    }
    if (times !== undefined) {
      const key = of ? (on === 'adjusted' ? 'times-on' : 'times-of') : 'times'
      const parts = { of: list((of ?? []).map((each) => say(`ons.${each}`))) }
      const factor = wordValue(leaf.value, wordFactor)
      return { clause, text: say(`points.${key}`, { ...subject, ...parts, value: factor }) + tail }
    }
    const unit = say(`points.${wordPer(policy, rule, leaf.keys)}`) + tally.label
    const points = wordValue(leaf.value, (each) => wordPoints(each, tally))
    const key = add === undefined ? 'value' : isLoss(leaf.value) ? 'taken' : 'added'
    return { clause, text: say(`points.${key}`, { ...subject, per: unit, value: points }) + tail }
  })
}

/** 同一篇采用，只计最高的一次 */
export function tellStack(policy: Policy, rule: StackRule, tally = pointTally): Statement {
  const { keep, within, max, top = 1, rest, each, clause } = rule
  const what = wordWhose(policy, rule) + (wordWhat(policy, rule) || say('who.all'))
  const most = max === undefined ? '' : say('points.most', { max: wordAmount(max, tally) })
  const fixed = each === undefined ? keep : 'fixed'
  const key = rest === undefined ? fixed : 'reduced'
  const params = {
    within: say(`points.within-${within}`),
    what,
    label: tally.label && say('fees.label', tally),
    rest: rest ?? 0,
    each: wordAmount(each ?? 0, tally),
    top: formatNumeral(top),
  }
  const vain = isUnrivalled(rule) ? say('points.unrivalled') : ''
  const isOfItems =
    within === 'manuscript' &&
    rule.on?.includes('adopted') &&
    Object.values(policy.columns).some(({ countBy }) => countBy === 'item')
  const across = isOfItems ? say('points.across-items') : ''
  return { clause, text: say(`points.${key}`, params) + most + across + vain }
}
