import type { Driver } from './driver'
import { split } from './split'
import type { Address, Choice, GiveUp } from './types'

/** One message or file of a parcel; bytes by their SHA-256. */
export interface Piece {
  content?: string
  image?: string
  file?: { name: string; sha256: string }
  choice?: Choice
}

/** A push as it stands in the outbox. */
export interface Parcel {
  key: string
  to: Address
  title?: string
  pieces: Piece[]
  /** Instead of the piece with the picture. */
  fallback: Piece[]
  /** Milliseconds since 1970. */
  until: number
  isUrgent: boolean
  /** `sending`: begun, and nobody knows yet whether it arrived. */
  state: 'queued' | 'sending' | 'delivered' | 'dropped' | 'gave-up'
  /** Pieces that have arrived. */
  done: number
  /** Tries of the next piece, and when the first began (milliseconds since 1970). */
  tries: number
  since: number
  /** Messages that arrived, by the platform's id. */
  ids: string[]
  reason?: GiveUp
  /** Others know that it was given up. */
  isTold?: boolean
}

/** How a platform wants pushes cut into messages. */
export type Format = Pick<
  Driver,
  'length' | 'callLength' | 'enclosesFiles' | 'separatesPictures' | 'offersChoices'
>

/** Tries of a picture after which its text is said instead. */
const pictureTries = 2

export function isSettled({ state, isTold }: Parcel): boolean {
  return state === 'delivered' || state === 'dropped' || (state === 'gave-up' && !!isTold)
}

export function isOver({ until }: Parcel): boolean {
  return Date.now() >= until
}

/** Cuts a text into messages of the platform. */
export function textPieces(content: string, { length, callLength }: Format = {}): Piece[] {
  return split(content, length, callLength).map((content) => ({ content }))
}

/**
 * The pieces of a push, in order. The picture stands under the text when that is one message,
 * otherwise after it.
 */
export function piecesOf(
  { content = '', image, file, choice }: Piece,
  format: Format = {},
): Piece[] {
  const pieces = textPieces(content, format)
  if (image && pieces.length === 1 && !format.separatesPictures) pieces[0].image = image
  else if (image) pieces.push({ image })
  if (file && format.enclosesFiles && pieces.length) pieces.at(-1)!.file = file
  else if (file) pieces.push({ file })
  if (choice && format.offersChoices) pieces.push({ choice })
  return pieces
}

/** The pieces with another text. */
export function reworded({ pieces }: Parcel, content: string, format?: Format): Piece[] {
  const image = pieces.find((piece) => piece.image)?.image
  const file = pieces.find((piece) => piece.file)?.file
  const choice = pieces.find((piece) => piece.choice)?.choice
  return piecesOf({ content, image, file, choice }, format)
}

/** Files the parcel still needs. */
export function filesOf(parcel: Parcel): string[] {
  if (parcel.state !== 'queued' && parcel.state !== 'sending') return []
  const shas = parcel.pieces.flatMap(({ image, file }) => [image, file?.sha256])
  return shas.filter((sha) => sha !== undefined)
}

/** What must be remembered of a settled parcel: its key is never sent again. */
export function summaryOf(parcel: Parcel): Parcel {
  if (!isSettled(parcel)) return parcel
  const { key, state, ids, isTold } = parcel
  return { key, state, ids, isTold } as Parcel
}

/** The next piece is about to be sent. */
export function begin({ tries, since }: Parcel): Partial<Parcel> {
  return { state: 'sending', tries: tries + 1, since: tries ? since : Date.now() }
}

/** The piece has arrived. */
export function arrive({ done, pieces, ids }: Parcel, found: string[]): Partial<Parcel> {
  const state = done + 1 < pieces.length ? 'queued' : 'delivered'
  return { state, done: done + 1, tries: 0, ids: [...ids, ...found] }
}

/** The piece has surely not arrived. */
export function fail({ pieces, fallback, done, tries }: Parcel): Partial<Parcel> {
  if (!pieces[done].image || !fallback.length || tries < pictureTries) return { state: 'queued' }
  return { state: 'queued', tries: 0, pieces: pieces.toSpliced(done, 1, ...fallback), fallback: [] }
}
