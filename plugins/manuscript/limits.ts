import type { ProblemKind } from './types'

const MB = 1024 * 1024

/** What one file may cost. None of these stands in a regulation: they keep the bot alive. */
export const LIMITS = {
  /** Bytes of a file: a report with a dozen phone pictures has 30 MB. */
  file: 50 * MB,
  /** Entries of a zip: Word writes about fifteen and one a picture. */
  entries: 5000,
  /** Bytes all entries together say they unpack to; only few of them are ever unpacked. */
  unpacked: 500 * MB,
  /** Bytes one XML part unpacks to, counted while unpacking: the directory can lie. */
  part: 10 * MB,
  /** Growth of a part over 1 MB: repetitive tables reach 100, a bomb 1000. */
  ratio: 400,
  /** Bytes of a part nobody writes by hand, however well or badly it is packed. */
  absurd: 100 * MB,
  /** Characters of text; each paragraph and each picture counts as one. */
  characters: 100_000,
  /** Characters outside the body, counted alike: a paragraph with deletions is there once more. */
  outside: 200_000,
  /** Elements inside each other: a table in a table in a text box has 60. */
  depth: 512,
}

/** Thrown inside the room to say why a file cannot be read; `read` turns it into a problem. */
export class Unreadable extends Error {
  constructor(
    readonly kind: ProblemKind,
    detail: string,
  ) {
    super(detail)
  }
}
