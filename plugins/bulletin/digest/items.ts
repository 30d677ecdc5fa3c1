import { Comparable } from '../../check'
import type { Unit } from '../../roster'

/** An item a unit reported: number `no`, from 1, of a submission. */
export interface ReportedItem {
  unit: string
  receipt: string
  no: number
  text: string
}

/** What sets two items apart: `words` when it is only how they are written. */
export type Difference = 'day' | 'place' | 'units' | 'figures' | 'words'

/** Two numbers of a digest that may tell of the same event; an editor decides. */
export interface LikelySame {
  numbers: [number, number]
  differences: Difference[]
}

/** Words two texts share, from 0 to 1: hardly anything is written otherwise; enough to ask. */
const EQUAL = 0.8
const ALIKE = 0.5

interface Known {
  text: Comparable
  units: string
  figures: string
}

/**
 * What was reported, in order, each event once. Only near-equal texts with the same day, place,
 * units and figures tell of the same event; the first stands for all.
 */
export function mergeSame(reported: ReportedItem[], units: Unit[]): ReportedItem[][] {
  const events: { first: Known; items: ReportedItem[] }[] = []
  for (const item of reported) {
    const own = know(item, units)
    const same = events.find(({ first }) => {
      return own.text.likeness(first.text) >= EQUAL && !whatDiffers(first, own).length
    })
    if (same) same.items.push(item)
    else events.push({ first: own, items: [item] })
  }
  return events.map(({ items }) => items)
}

/** Each event that is much like an earlier one, with the one it is most like. */
export function likelySame(events: ReportedItem[][], units: Unit[]): LikelySame[] {
  const known = events.map(([first]) => know(first, units))
  return known.flatMap((own, index): LikelySame[] => {
    const alike = known.slice(0, index).map(({ text }) => text.likeness(own.text))
    const most = Math.max(0, ...alike)
    if (most < ALIKE) return []
    const at = alike.indexOf(most)
    const differences = whatDiffers(known[at], own)
    const numbers: [number, number] = [at + 1, index + 1]
    return [{ numbers, differences: differences.length ? differences : ['words'] }]
  })
}

function whatDiffers(one: Known, other: Known): Difference[] {
  const differences: Difference[] = []
  if (!one.text.tellsSameDay(other.text)) differences.push('day')
  if (!one.text.tellsSamePlace(other.text)) differences.push('place')
  if (one.units !== other.units) differences.push('units')
  // A day or a room that differs is a figure too.
  if (!differences.length && one.figures !== other.figures) differences.push('figures')
  return differences
}

/** Numbers, rooms and parts of the day: 36名, A座, 上午. */
const FIGURE = /[a-z]*\d+|[a-z](?=座)|上午|下午|晚/gi

function know(item: ReportedItem, units: Unit[]): Known {
  const { text } = item
  const named = units.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => text.includes(each)),
  )
  return {
    text: new Comparable(text),
    units: named.map(({ name }) => name).join('、'),
    figures: (text.match(FIGURE) ?? []).join('、'),
  }
}
