import type { Actor, Desk } from '../../deed'

/** Somebody asks the desk something. */
export interface Question {
  desk: Desk
  by: Actor
  said: string
  /** Nobody else reads the answer. */
  isPrivate: boolean
  /** Whether a file is heard that nobody quotes: where the question is asked, and in groups there. */
  hears: { here: boolean; inGroups: boolean }
}

/** What there is of these, a line each. */
export function lines(...parts: (string | string[] | undefined)[]): string {
  return parts.flat().filter(Boolean).join('\n')
}
