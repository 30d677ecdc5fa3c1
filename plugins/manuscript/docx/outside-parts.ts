import { LIMITS, Unreadable } from '../limits'
import type { Outside } from '../outside'
import type { OutsidePlace } from '../types'
import { OutsideReader } from './outside'
import type { Package } from './package'
import { PropertyReader } from './properties'
import { readRelations } from './relations'
import type { Styles } from './styles'
import { parseXml } from './xml'

/** What the parts are that the document or the package relates to, by the type of the relation. */
const PLACES: Record<string, OutsidePlace> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnote',
  endnotes: 'endnote',
  comments: 'comment',
  diagramData: 'diagram',
  chart: 'diagram',
  'core-properties': 'property',
  'extended-properties': 'property',
  'custom-properties': 'property',
}

/** Reads headers, footers, notes, comments, drawings and properties, each part once. */
export function readOutsideParts(
  zip: Package,
  main: string,
  outside: Outside,
  styles: Styles,
): void {
  const relations = ['', main].flatMap((owner) => [...readRelations(zip, owner).values()])
  const places = new Map(relations.map(({ type, part }) => [part, PLACES[type]]))
  let size = 0
  for (const [name, place] of places) {
    const bytes = name && place && zip.part(name)
    if (!bytes) continue
    size += bytes.length
    if (size > LIMITS.part) throw new Unreadable('too-long', `${size} bytes outside the body`)
    const isProperty = place === 'property'
    parseXml(
      bytes,
      isProperty ? new PropertyReader(outside) : new OutsideReader(outside, styles, place),
    )
  }
}
