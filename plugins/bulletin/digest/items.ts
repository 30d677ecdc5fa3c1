import { Archive } from '../../check'

/** An item a unit reported: number `no`, from 1, of a submission. */
export interface ReportedItem {
  unit: string
  receipt: string
  no: number
  text: string
}

/** What makes two items tell of the same event: so much of their words is the same, from 0 to 1. */
const ALIKE = 0.5

/**
 * What was reported, in order, each event once: an item much like an earlier one is put with it, and
 * the first stands for all.
 */
export function mergeAlike(reported: ReportedItem[]): ReportedItem[][] {
  const archive = new Archive()
  const events: ReportedItem[][] = []
  for (const item of reported) {
    const twin = archive.find(item.text, ALIKE)
    if (twin) events[Number(twin.title)].push(item)
    else {
      const place = `${events.push([item]) - 1}`
      archive.add(place, { ...item, title: place })
    }
  }
  return events
}
