import { WIDTH } from './batch'

/** Numbers the words of a batch, which stand in its lines again and again, read as Latin-1. */
export class Words {
  private places: Map<string, number>
  /** Of each field, the last word and its place: the next one is often the same. */
  private last = Array<string>(WIDTH).fill('')
  private lastPlaces = new Uint32Array(WIDTH)

  /** The first words get the first places. */
  constructor(...first: string[]) {
    this.places = new Map(first.map((word, place) => [word, place]))
  }

  /** All of them, by their places. */
  get list(): string[] {
    return [...this.places.keys()].map((word) => Buffer.from(word, 'latin1').toString())
  }

  /** The place of a word of a field. */
  placeIn(field: number, word: string): number {
    if (word !== this.last[field]) {
      this.last[field] = word
      this.lastPlaces[field] = this.place(word)
    }
    return this.lastPlaces[field]
  }

  place(word: string): number {
    let place = this.places.get(word)
    if (place === undefined) this.places.set(copy(word), (place = this.places.size))
    return place
  }
}

/** A string of its own, where a piece cut from a line would keep all of the line alive. */
export function copy(piece: string): string {
  return Buffer.from(piece, 'latin1').toString('latin1')
}
