import type { On, Selector } from './scoring-selector'
import type { By, Steps } from './scoring-value'

/** Conditions on an event; `class` and `unit` say whose it is, and go with all. */
export type EventKey = Exclude<keyof Selector, 'on' | 'except' | 'class' | 'unit'>

const manuscript: EventKey[] = ['column', 'trait', 'late', 'commissioned']

/** What is known of each kind of event. Who misses a commission handed in no manuscript. */
const known: Record<On, readonly EventKey[]> = {
  submitted: manuscript,
  adopted: [...manuscript, 'outlet', 'tier', 'again'],
  endorsed: [...manuscript, 'level'],
  adjusted: [...manuscript, 'ground'],
  returned: manuscript,
  fulfilled: ['column', 'trait', 'late'],
  missed: [],
}

/** How the keys are called in messages. */
export const called: Record<string, string> = {
  column: '栏目',
  outlet: '采用渠道',
  tier: '层级',
  again: '头一次和再次之分',
  trait: '特征',
  level: '批示级别',
  ground: '加减分事由',
  late: '迟交',
  commissioned: '是不是约稿之分',
  quota: '任务',
}

export const eventKeys: EventKey[] = [
  'column',
  'outlet',
  'tier',
  'trait',
  'level',
  'ground',
  'late',
  'commissioned',
  'again',
]

export function hasKey(on: On, key: EventKey): boolean {
  return known[on].includes(key)
}

/** Whether a table by `by` can find anything for an event. */
export function hasTable(on: On, by: By): boolean {
  return by === 'class' || by === 'unit' || hasKey(on, by)
}

const sized: Record<Steps['of'], (on: On) => boolean> = {
  amount: (on) => on === 'adjusted',
  lateHours: (on) => on !== 'missed',
  length: (on) => on !== 'missed',
}

export function hasSize(on: On, of: Steps['of']): boolean {
  return sized[of](on)
}
