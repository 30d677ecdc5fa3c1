/** What a row says of an entry, each a number; words by their place in the batch's `words`. */
export const ROW = {
  /** 0 when the payload is the whole entry: it was written in an unusual way. */
  seq: 0,
  /** First byte of its line, from that of the batch, and the line's length. */
  start: 1,
  size: 2,
  /** Where its id ends in `ids`; it begins where the one before ends. */
  id: 3,
  /** The day it was entered, a word, and the digits of the time: 163000123. */
  date: 4,
  time: 5,
  /** Who and for which unit, a word of JSON. */
  by: 6,
  policy: 7,
  type: 8,
  ref: 9,
  /** Where its payload ends in `payloads`, as with ids; a submission's is said by the rest instead. */
  payload: 10,
  year: 11,
  no: 12,
  column: 13,
  count: 14,
  day: 15,
  week: 16,
  late: 17,
  commission: 18,
  /** Marks of the file, of the message, and of the message that carried the file. */
  file: 19,
  message: 20,
  carrier: 21,
} as const

export const WIDTH = 22

/** Entries of some lines of the journal, on the way from where they are read to the ledger. */
export interface Batch {
  /** Byte its first line starts at. */
  start: number
  rows: Uint32Array
  /** The ids of the rows, one after the other. */
  ids: string
  /** The first is empty and stands for none. */
  words: string[]
  /** JSON of the payloads, one after the other. */
  payloads: string
  /** What keeps the line after these from being an entry. */
  problem?: string
  /** A line after these that is none, when it is the last. */
  broken?: Piece
  /** What follows the last line break; only in the last of a stretch. */
  rest?: Piece
}

/** A piece of a file and the byte it starts at. */
export interface Piece {
  bytes: Uint8Array
  start: number
}
