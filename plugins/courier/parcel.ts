import type { Address, GiveUp } from './types'

/** One message or file of a parcel; bytes by their SHA-256. */
export interface Piece {
  content?: string
  image?: string
  file?: { name: string; sha256: string }
}

/** A push as it is kept in the outbox. */
export interface Parcel {
  key: string
  to: Address
  pieces: Piece[]
  /** Instead of the piece with the picture. */
  fallback: Piece[]
  /** Milliseconds since 1970. */
  until: number
  isUrgent: boolean
  /** `sending`: begun, and nobody knows yet whether it arrived. */
  state: 'queued' | 'sending' | 'delivered' | 'gave-up'
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

type Change = Partial<Parcel>

/** Tries of a picture after which its text is said instead. */
const pictureTries = 2

export function isSettled({ state, isTold }: Parcel): boolean {
  return state === 'delivered' || (state === 'gave-up' && !!isTold)
}

export function isOver({ until }: Parcel): boolean {
  return Date.now() >= until
}

/** Files the parcel still needs. */
export function filesOf(parcel: Parcel): string[] {
  if (parcel.state === 'delivered' || parcel.state === 'gave-up') return []
  const shas = parcel.pieces.flatMap(({ image, file }) => [image, file?.sha256])
  return shas.filter((sha) => sha !== undefined)
}

/** What must still be known when it is settled: the key is never sent again. */
export function brief(parcel: Parcel): Parcel {
  if (!isSettled(parcel)) return parcel
  const { key, state, ids, isTold } = parcel
  return { key, state, ids, isTold } as Parcel
}

/** The next piece is about to be sent. */
export function begin({ tries, since }: Parcel): Change {
  return { state: 'sending', tries: tries + 1, since: tries ? since : Date.now() }
}

/** The piece has arrived. */
export function arrive({ done, pieces, ids }: Parcel, found: string[]): Change {
  const state = done + 1 < pieces.length ? 'queued' : 'delivered'
  return { state, done: done + 1, tries: 0, ids: [...ids, ...found] }
}

/** The piece has surely not arrived. */
export function fail({ pieces, fallback, done, tries }: Parcel): Change {
  if (!pieces[done].image || !fallback.length || tries < pictureTries) return { state: 'queued' }
  return { state: 'queued', tries: 0, pieces: pieces.toSpliced(done, 1, ...fallback), fallback: [] }
}
