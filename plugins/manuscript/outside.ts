import { LIMITS, Unreadable } from './limits'
import type { OutsidePlace, OutsideText } from './types'

/** Addresses of the web have long numbers of their own. */
const ADDRESS = /https?:\/\/\S*/gi

/** Gathers what a file has outside its body and refuses what is too long. */
export class Outside {
  readonly texts: OutsideText[] = []
  private length = 0

  add(place: OutsidePlace, written = ''): void {
    const text = place === 'field' ? written.replace(ADDRESS, '') : written
    if (!text.trim()) return
    this.length += text.length + 1
    if (this.length > LIMITS.outside) {
      throw new Unreadable('too-long', `over ${LIMITS.outside} characters outside the body`)
    }
    this.texts.push({ place, text })
  }
}

/** A paragraph being read, once as it was before tracked changes and once as it is now. */
export class OutsideParagraph {
  private before = ''
  private now = ''
  private code = ''
  private isChanged = false
  private isHidden = false

  write(text: string, { deleted, inserted, hidden, code }: Appearance): void {
    if (code) {
      this.code += text
      return
    }
    if (!inserted) this.before += text
    if (!deleted) this.now += text
    if (deleted) this.isChanged = true
    else if (hidden) this.isHidden = true
  }

  /** Adds what of it nobody sees in the body, or all of it when it stands in `place`. */
  finish(outside: Outside, place?: OutsidePlace): void {
    if (this.isChanged) outside.add('deletion', this.before)
    const seen = this.isHidden ? 'hidden' : place
    if (seen) outside.add(seen, this.now)
    outside.add('field', this.code)
  }
}

/** How text appears; a field's code does not. */
export interface Appearance {
  deleted?: boolean
  inserted?: boolean
  hidden?: boolean
  code?: boolean
}
