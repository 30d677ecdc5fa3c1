import type { Level, List, Outline } from '../numbering'
import { parseXml, type Attributes } from './xml'

interface Abstract extends Outline {
  /** Style whose list this one borrows (`w:numStyleLink`). */
  borrows?: string
  /** Style this list belongs to (`w:styleLink`). */
  lends?: string
}

type Override = List['overrides'][number]

class ListReader {
  abstracts = new Map<string, Abstract>()
  lists = new Map<string, { abstract: string; overrides: Override[] }>()
  private abstract?: Abstract
  private list?: { abstract: string; overrides: Override[] }
  private override?: Override
  private level?: Level

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      this.abstract = { levels: [] }
      this.list = undefined
      this.abstracts.set(attributes['w:abstractNumId'] ?? '', this.abstract)
    } else if (name === 'w:num') {
      this.list = { abstract: '', overrides: [] }
      this.abstract = this.override = undefined
      this.lists.set(attributes['w:numId'] ?? '', this.list)
    } else if (name === 'w:abstractNumId' && this.list) this.list.abstract = value
    else if (name === 'w:lvlOverride') {
      this.override = { level: Number(attributes['w:ilvl']) }
      this.list?.overrides.push(this.override)
    } else if (name === 'w:startOverride' && this.override) this.override.start = Number(value) || 0
    else if (name === 'w:numStyleLink' && this.abstract) this.abstract.borrows = value
    else if (name === 'w:styleLink' && this.abstract) this.abstract.lends = value
    else if (name === 'w:lvl') this.openLevel(Number(attributes['w:ilvl']))
    else this.describe(name, value)
  }

  private openLevel(index: number): void {
    this.level = { start: 0, format: 'decimal', text: '' }
    if (this.list && this.override) this.override.replacement = this.level
    else if (this.abstract && index >= 0 && index < 9) this.abstract.levels[index] = this.level
  }

  private describe(name: string, value: string): void {
    const level = this.level
    if (!level) return
    if (name === 'w:start') level.start = Number(value) || 0
    else if (name === 'w:numFmt') level.format = value
    else if (name === 'w:lvlText') level.text = value
    else if (name === 'w:lvlRestart') level.restart = Number(value)
    else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false'
    else if (name === 'w:pStyle') level.style = value
  }
}

/** Lists of `numbering.xml` by number id. */
export function readLists(bytes: Uint8Array | undefined): Map<string, List> {
  const lists = new Map<string, List>()
  if (!bytes) return lists
  const reader = new ListReader()
  parseXml(bytes, { open: (name, attributes) => reader.open(name, attributes) })
  for (const [id, { abstract, overrides }] of reader.lists) {
    const own = reader.abstracts.get(abstract)
    const lender = own?.borrows
      ? [...reader.abstracts.values()].find((other) => other.lends === own.borrows)
      : undefined
    const outline = lender ?? own
    if (outline) lists.set(id, { outline, overrides })
  }
  return lists
}
