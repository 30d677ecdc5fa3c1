import type { Twin } from '../check'

/** Where a text is handed in, so that its own earlier version is not taken for a double of it. */
export interface NewText {
  /** Name of the unit. */
  unit: string
  /** Key of the column. */
  column: string
  week?: string
}

/** 查重: what was accepted lately, of all units. */
export interface TextArchive {
  /**
   * The accepted text most like this one, if as much as `least` (0 to 1). What the unit itself handed
   * in to the column for that week is left out: this may be its new version.
   */
  find(about: NewText, text: string, least: number): Twin | undefined
}
