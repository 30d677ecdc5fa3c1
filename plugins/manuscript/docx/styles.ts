import { readStyleName, type Style } from '../styles'
import { type Attributes, decode, parseXml } from './xml'

interface Definition {
  name: string
  parent?: string
  own: Omit<Style, 'name'>
}

/** Some 370 styles that Word might use; they make up most of the part and say nothing of those in use. */
const latent = /<w:latentStyles[ >].*?<\/w:latentStyles>/s

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '')
}

/** `w:outlineLvl` counts from 0; 9 is body text. */
export function readOutlineLevel(attributes: Attributes): number {
  return Number(attributes['w:val']) + 1
}

/** Styles of a document by id, each with what it inherits. */
export class Styles {
  private definitions = new Map<string, Definition>()
  private usual?: string
  private resolved = new Map<string, Style>()
  /** What holds without any style. */
  private defaults: Definition = { name: '', own: {} }

  constructor(bytes: Uint8Array | undefined) {
    let current = this.defaults
    if (!bytes) return
    parseXml(decode(bytes).replace(latent, ''), {
      open: (name, attributes) => {
        if (name === 'w:style') current = this.define(attributes)
        else describe(current, name, attributes)
      },
    })
  }

  /** The style of this id, the document's usual one without an id. */
  get(id: string | undefined): Style | undefined {
    const key = id ?? this.usual
    return key === undefined ? undefined : this.resolve(key)
  }

  /** Whether the styles of a paragraph and a run hide its text: two that do make it seen again. */
  hides(paragraph: string | undefined, run: string | undefined): boolean {
    if (this.defaults.own.hidden) return true
    const isHidden = run === undefined ? false : !!this.get(run)?.hidden
    return !!this.get(paragraph)?.hidden !== isHidden
  }

  private define(attributes: Attributes): Definition {
    const id = attributes['w:styleId'] ?? ''
    const definition: Definition = { name: id, own: {} }
    this.definitions.set(id, definition)
    if (attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1') this.usual = id
    return definition
  }

  private resolve(id: string): Style {
    const known = this.resolved.get(id)
    if (known) return known
    const { name, parent, own } = this.definitions.get(id) ?? { name: id, own: {} }
    // Stands in for the style itself in a circle.
    this.resolved.set(id, { name: id })
    const inherited = parent ? this.resolve(parent) : undefined
    const number = { ...inherited?.number, ...own.number }
    const style = { ...inherited, ...readStyleName(name), ...own, number, name }
    this.resolved.set(id, style)
    return style
  }
}

function describe(style: Definition, name: string, attributes: Attributes): void {
  const value = attributes['w:val']
  const { own } = style
  if (name === 'w:name') style.name = value ?? style.name
  else if (name === 'w:basedOn') style.parent = value
  else if (name === 'w:outlineLvl') own.level = readOutlineLevel(attributes)
  else if (name === 'w:jc') own.centred = value === 'center'
  else if (name === 'w:numId') own.number = { ...own.number, list: value }
  else if (name === 'w:ilvl') own.number = { ...own.number, level: Number(value) }
  else if (name === 'w:vanish') own.hidden = isOn(attributes)
}
