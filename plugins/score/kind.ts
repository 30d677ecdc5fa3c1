import type { Kind } from './types'

/** The kind of points that an event of this name gives. */
export function kindOf(on?: string): Kind {
  return on === 'submitted' || on === 'adopted' || on === 'endorsed' ? on : 'other'
}
