import {
  type By,
  type On,
  type PointRule,
  type Policy,
  type StackRule,
  type Steps,
  type Value,
} from '../../plugins/policy'
import { formatNumeral } from '../../plugins/calendar'
import { formatPoints } from '../../plugins/score'
import type { Statement } from './clause'
import { list, say } from './say'
import { wordPoints, wordWhat, wordWhose } from './who'

/** One entry of a table of values, with what it is for. */
interface Leaf {
  keys: Partial<Record<By, string[]>>
  value: Exclude<Value, { by: By }>
}

/** A table as its single values. What is left over of a key is 其他. */
function leavesOf(value: Value, keys: Leaf['keys'] = {}): Leaf[] {
  if (typeof value === 'number' || !('by' in value)) return [{ keys, value }]
  const { by, values, otherwise } = value
  const each = Object.entries(values).flatMap(([name, own]) =>
    leavesOf(own, { ...keys, [by]: [name] }),
  )
  if (otherwise === undefined) return each
  return [...each, ...leavesOf(otherwise, { ...keys, [by]: [say(`who.other-${by}`)] })]
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

function wordValue(value: Leaf['value'], word: (value: number) => string): string {
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

/** 教育要闻采用，每条20分 */
export function tellPoint(policy: Policy, rule: PointRule): Statement[] {
  const { on, per, value, times, add, of, share, clause } = rule
  return leavesOf(value ?? times ?? add!).map((leaf) => {
    const selector = { ...rule, on: [on], ...leaf.keys }
    const subject = { what: wordWhose(policy, selector) + wordWhat(policy, selector) }
    const tail = share === 'each' ? say('points.each') : ''
    if (times !== undefined) {
      const key = isItem(on) ? 'times' : 'times-of'
      const parts = { of: list(of.map((each) => say(`ons.${each}`))) }
      const factor = wordValue(leaf.value, wordFactor)
      return { clause, text: say(`points.${key}`, { ...subject, ...parts, value: factor }) + tail }
    }
    const unit = say(`points.${isItem(on) ? (add === undefined ? per : 'either') : 'time'}`)
    const points = wordValue(leaf.value, wordPoints)
    const key = add === undefined ? 'value' : isLoss(leaf.value) ? 'taken' : 'added'
    return { clause, text: say(`points.${key}`, { ...subject, per: unit, value: points }) + tail }
  })
}

/** 同一篇采用，只计最高的一次 */
export function tellStack(policy: Policy, rule: StackRule): Statement {
  const { keep, within, max, top = 1, rest, clause } = rule
  const what = wordWhose(policy, rule) + (wordWhat(policy, rule) || say('who.all'))
  const most = max === undefined ? '' : say('points.most', { max: formatPoints(max) })
  const key = rest === undefined ? keep : 'reduced'
  const params = {
    within: say(`points.within-${within}`),
    what,
    rest: rest ?? 0,
    top: formatNumeral(top),
  }
  return { clause, text: say(`points.${key}`, params) + most }
}
