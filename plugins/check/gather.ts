import { continues, outlineOf } from './outline'
import { isDay, isLabel, type Part, tellsEvent } from './parts'

/** The parts of an item, and the day it stands under: 5月18日（周二）. */
export interface Gathered {
  parts: Part[]
  day?: string
}

/** A line that ends in a sentence: the next one goes on with it. */
const broken = /[，、]$/

class Gathering {
  readonly items: Gathered[] = []
  private isOpen = false
  private heading?: Part

  constructor(private readonly hasNumbers: boolean) {}

  /** Whether the sentence before is not at its end. */
  get isBroken(): boolean {
    return this.isOpen && broken.test(this.items.at(-1)!.parts.at(-1)!.text)
  }

  /** A heading ends the item before it; among numbers, one of Word's may stand within an item. */
  addHeading(part: Part) {
    this.heading = part
    this.isOpen &&= this.hasNumbers && part.isHeading === true
  }

  addItem(part: Part) {
    const { heading } = this
    this.items.push({ parts: [part], day: heading && isDay(heading) ? heading.text : undefined })
    this.isOpen = true
  }

  addPoint(part: Part) {
    if (this.isOpen) this.items.at(-1)!.parts.push(part)
  }

  /** A paragraph without number: more of the item before it, or one of its own where none has any. */
  addParagraph(part: Part) {
    const [{ passage }] = part.lines
    const isStory = this.heading && tellsEvent(this.heading) && !passage.dates.length
    const goesOn = isStory || continues(part.lines[0]) || this.isBroken
    if (this.hasNumbers || (this.isOpen && goesOn)) this.addPoint(part)
    else if (isLabel(part)) this.addHeading(part)
    else this.addItem(part)
  }
}

/** Whether a part without number is the heading of the numbered ones after it, or of a day. */
function isHead(part: Part, next?: Part): boolean {
  return isDay(part) || (isLabel(part) && next?.number !== undefined && !tellsEvent(part))
}

/** Puts parts together to items: what is not numbered goes on with the numbered one before it. */
export function gather(parts: Part[]): Gathered[] {
  const { sections, points } = outlineOf(parts)
  const isItem = (part: Part) =>
    part.number !== undefined && !part.isHeading && !sections.has(part) && !points.has(part)
  const gathering = new Gathering(parts.some(isItem))
  parts.forEach((part, at) => {
    if (sections.has(part) || part.isHeading) gathering.addHeading(part)
    else if (points.has(part)) gathering.addPoint(part)
    else if (isItem(part)) gathering.addItem(part)
    else if (!gathering.isBroken && isHead(part, parts[at + 1])) gathering.addHeading(part)
    else gathering.addParagraph(part)
  })
  return gathering.items
}
