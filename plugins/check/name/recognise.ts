import type { Column } from '../../policy'
import type { Roster } from '../../roster'
import { readName } from './read'
import type { RecognisedName } from './types'

/**
 * Finds the column a file name belongs to, however carelessly it is written, and what it says;
 * undefined for a name that has nothing to do with any.
 */
export function recognise(
  fileName: string,
  columns: Record<string, Column>,
  roster: Roster,
): RecognisedName | undefined {
  let best: RecognisedName | undefined
  for (const column of Object.values(columns)) {
    const name = readName(fileName, column, roster)
    if (name.certainty > (best?.certainty ?? 0)) best = name
  }
  return best
}
