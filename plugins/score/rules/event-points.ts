import type { PointRule } from '../../policy'
import { formatPoints } from '../hundredths'
import type { EventWhy, Reason } from '../types'
import { type Earning, type Loss, splitByRule } from './earning'
import { countOfPiece, mergedText, pieceOf, roleInPiece } from './piece'
import type { Counted, Event, Repeated } from '../setting'

/** What a rule gives for an event, before it is shared among units. */
export interface EventPoints {
  event: Event
  /** Tells it from what other rules give for the same event. */
  part: string
  /** Hundredths of a point. */
  value: number
  /** Items for the tally. */
  count: number
  rule?: PointRule
  why: EventWhy
  note?: Reason
}

/** An event that no rule gives points for: only its items count. */
export function pointless(event: Event): EventPoints {
  const why = { key: event.on, whole: 0, text: textOf(event) }
  return { event, part: 'count', value: 0, count: countOf(event), why }
}

/** What an earning comes to: the value, then what other rules add to it. */
export function pointsEarned(earning: Earning): EventPoints[] {
  const { event, allItems, lost } = earning
  const values = earning.parts.length > 1 ? splitByRule(earning) : [earning.value]
  return earning.parts.map(({ rule, each }, index): EventPoints => {
    const count = index === 0 ? countOf(event) : 0
    const why = whyOf(earning, rule, each, values[index])
    const { repeated, counted } = event
    const note = lost
      ? noteOf(lost, rule.per, lost.items === allItems.length)
      : repeated
        ? noteOfRepeated(repeated, event.items.length === 0)
        : counted && noteOfCounted(counted)
    return { event, part: `value${index}`, value: values[index], count, rule, why, note }
  })
}

function countOf(event: Event): number {
  return pieceOf(event) ? countOfPiece(event) : event.items.length
}

function whyOf(
  { event, allItems, items }: Earning,
  rule: PointRule,
  each: number,
  whole: number,
): EventWhy {
  const isLost = items.length === 0
  const shown = (isLost ? allItems : items).length
  const text = textOf(event)
  const merged = mergedText(event)
  const size = merged === undefined ? { items: shown, whole } : { items: 1, whole: each }
  const why = {
    key: event.on,
    ...size,
    per: rule.per,
    each,
    isLost,
    merged,
    role: roleInPiece(event),
    text,
  }
  if (rule.per === 'staff') return { ...why, key: `${event.on}-each`, heads: event.sizes.staff }
  if (rule.add === undefined) return why
  return { ...why, key: `${event.on}-added`, ...whyAdded(rule, event) }
}

/** What about the event made a rule add something: its traits, and a key of `score.whys`. */
function whyAdded({ trait = [], commissioned, again }: PointRule, { traits }: Event) {
  const own = commissioned ? 'commissioned' : again === undefined ? '' : again ? 'again' : 'first'
  return { traits: trait.filter((name) => traits.includes(name)).join('、'), own }
}

export function textOf({ entry: { payload } }: Event): string | undefined {
  return 'reason' in payload ? payload.reason : undefined
}

/** Which items count in earlier manuscripts already. */
function noteOfRepeated({ items, receipts }: Repeated, isAll: boolean): Reason {
  const params = { items: items.join('、'), receipts: receipts.join('、'), all: Number(isAll) }
  return { key: 'repeated', params }
}

/** That what looks like a repetition counts all the same. */
function noteOfCounted({ items, ...params }: Counted): Reason {
  return {
    key: 'counted',
    params: { ...params, items: items.join('、'), all: Number(!items.length) },
  }
}

/** What does not count of an event, or not all of it, and why. */
function noteOf({ items, by, max, rule }: Loss, per: string, isAll: boolean): Reason {
  const fixed = rule.each === undefined ? 'superseded' : 'fixed'
  const superseded = rule.rest === undefined ? fixed : 'reduced'
  return {
    key: max === undefined ? superseded : 'capped',
    params: {
      items,
      all: Number(isAll),
      per,
      by: by?.outlet ?? by?.level ?? by?.ground ?? '',
      on: by?.on ?? '',
      max: formatPoints(max ?? 0),
      rest: rule.rest ?? 0,
      each: formatPoints(rule.each ?? 0),
      clause: rule.clause,
    },
  }
}
