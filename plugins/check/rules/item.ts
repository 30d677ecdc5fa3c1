import { z } from 'zod'
import type { Day } from '../../calendar'
import type { Passage } from '../language'
import { type Element, secondOpinion } from '../opinion'
import { tellingText } from '../reading'
import { defineRule } from '../rule'
import type { Item } from '../types'

/** Characters that are enough to know the words by. */
const OPENING = 12

/** Refused is only what is less likely than this to be there: grammar and second opinion agree. */
const LIKELY = 0.5

interface ItemRule {
  element: Element
  /** What its labels and grammar say; `hadBefore`: whether the item before it has it. */
  has(item: Item, hadBefore: boolean): boolean
  /** It cannot have it, whatever the second opinion is. */
  isRuledOut?(item: Item, today: Day): boolean
  /** What grammar misses is not spoken of when it is as likely as this to be there. */
  quiet?: number
  /** Whether what grammar finds is spoken of all the same, as advice. */
  isDoubted?(item: Item, chance: number): boolean
  /** What grammar misses is not refused when something in the item may be it. */
  mayHave?(passage: Passage): boolean
  /** What it never refuses, unless the policy says `strict: true`. */
  isAdvice?(passage: Passage): boolean
}

function opening(text: string) {
  return text.length > OPENING ? `${text.slice(0, OPENING)}…` : text
}

const strictness = z.strictObject({ strict: z.boolean().default(false) })

/** A rule of which each item must have something: 逐条列明，有时间、有地点、有事件，有分析或意义. */
export function defineItemRule(rule: ItemRule) {
  return defineRule<{ strict?: boolean }>({
    id: `item-${rule.element}`,
    ofItems: true,
    options: rule.isAdvice ? strictness : z.strictObject({}),
    check({ items, today, options: { strict }, opinion = secondOpinion }, report) {
      const { element, has, isRuledOut, isDoubted, quiet = 1, mayHave, isAdvice } = rule
      let isFound = false
      for (const item of items) {
        const { no, block, range, passage, fields } = item
        isFound = has(item, isFound)
        const isRefuted = isRuledOut?.(item, today)
        const isTold = isFound && !isRefuted
        if (isTold && !isDoubted) continue
        // 地点：待定
        const cannotBe = isRefuted || fields[element] === ''
        const chance = cannotBe ? 0 : opinion.chance(element, passage)
        if (isTold && !isDoubted!(item, chance)) continue
        const isPossible = !cannotBe && mayHave?.(passage)
        if (chance >= quiet && isPossible !== false) continue
        const isUnsure =
          isTold || chance >= LIKELY || isPossible || (!strict && isAdvice?.(passage))
        report({
          block,
          range,
          item: no,
          actual: opening(tellingText(element, item)),
          ...(isUnsure && { unsure: true }),
          ...(isRefuted && { variant: 'ahead' }),
        })
      }
    },
  })
}
