import type { Entry, EntryOf, LedgerState } from './types'

/** The entries of the merged piece that an entry is of; itself when it is of none. */
export function entriesOfPiece(
  { submissions }: Pick<LedgerState, 'submissions'>,
  entry: Entry,
): Entry[] {
  const piece = entry.type === 'adopted' ? entry.payload.piece : undefined
  if (!piece) return [entry]
  return piece.parts.flatMap(({ receipt }) => {
    const history = submissions.get(receipt)?.history ?? []
    return history.filter((each) => each.type === 'adopted' && each.payload.piece?.id === piece.id)
  })
}

/** The other manuscripts of the piece, and their units. */
export function mergedWith({ ref, payload }: Pick<EntryOf<'adopted'>, 'ref' | 'payload'>) {
  return payload.piece?.parts.filter(({ receipt }) => receipt !== ref) ?? []
}
