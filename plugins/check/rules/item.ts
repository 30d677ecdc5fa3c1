import type { Day } from '../../calendar'
import type { Passage } from '../language'
import { defineRule } from '../rule'

/** Characters of an item that are enough to know it by. */
const OPENING = 12

function opening(text: string) {
  return text.length > OPENING ? `${text.slice(0, OPENING)}…` : text
}

/** A rule of which each item must have something: 逐条列明，有时间、有地点、有事件，有分析或意义. */
export function defineItemRule(id: string, has: (passage: Passage, today: Day) => boolean) {
  return defineRule({
    id,
    check({ items, today }, report) {
      for (const { no, block, range, text, passage } of items) {
        if (!has(passage, today)) report({ block, range, item: no, actual: opening(text) })
      }
    },
  })
}
