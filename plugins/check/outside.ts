import type { Manuscript, OutsidePlace } from '../manuscript'

/** A line of what a file has outside its body. */
export interface OutsideLine {
  place: OutsidePlace
  text: string
  /** Goes on with the paragraph of the line before it. */
  isSoft: boolean
}

/** The lines of headers, notes, comments, deletions and all else outside the body. */
export function outsideLinesOf({ outside = [] }: Manuscript): OutsideLine[] {
  return outside.flatMap(({ place, text }) =>
    text.split('\n').map((line, at) => ({ place, text: line, isSoft: at > 0 })),
  )
}
