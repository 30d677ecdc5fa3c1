import { attribute, type Tag } from './tokens'

/** Elements that have no end, and those that end where the next one begins. */
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'base', 'area'])
const UNENDED = new Set(['p', 'li', 'tr', 'td', 'th', 'dt', 'dd'])
const HIDDEN = /display:\s*none|mso-hide:\s*all/i

/** Follows which parts of a page are not shown. */
export class Hidden {
  private inside?: { name: string; depth: number }

  get isOpen(): boolean {
    return !!this.inside
  }

  /** Takes in the next tag; tells whether it is inside what is not shown, begins or ends it. */
  covers(tag: Tag): boolean {
    const { inside } = this
    if (!inside) return this.begin(tag)
    if (tag.name !== inside.name) return true
    if (!tag.isEnd && UNENDED.has(tag.name)) return this.begin(tag)
    inside.depth += tag.isEnd ? -1 : 1
    if (!inside.depth) this.inside = undefined
    return true
  }

  private begin(tag: Tag): boolean {
    const { name, isEnd } = tag
    const isHidden = !isEnd && !VOID.has(name) && HIDDEN.test(attribute(tag, 'style'))
    this.inside = isHidden ? { name, depth: 1 } : undefined
    return isHidden
  }
}
