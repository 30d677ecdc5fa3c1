import { findLiterals } from './literals'

export type EditKind =
  | 'width'
  | 'space'
  | 'punctuation'
  | 'quotes'
  | 'repeated'
  | 'dash'
  | 'ellipsis'
  | 'date'

export interface Edit {
  /** Start and end in the text, in UTF-16 units. */
  range: [start: number, end: number]
  text: string
  kind: EditKind
}

interface Part {
  text: string
  from: number
  to: number
}

interface Change {
  start: number
  end: number
  text: string
}

/** Where words differ: character by character when they are as many, else what lies between. */
function differences(words: string, at: number, text: string): Change[] {
  if (words.length === text.length) {
    return text.split('').flatMap((char, index) => {
      return char === words[index] ? [] : [{ start: at + index, end: at + index + 1, text: char }]
    })
  }
  let head = 0
  while (head < text.length && words[head] === text[head]) head++
  let tail = 0
  const most = Math.min(words.length, text.length) - head
  while (tail < most && words.at(-1 - tail) === text.at(-1 - tail)) tail++
  return [
    { start: at + head, end: at + words.length - tail, text: text.slice(head, text.length - tail) },
  ]
}

/** A text while it is mended, step by step; knows what each part was at first. */
export class MendedText {
  text: string
  private parts: Part[]
  private kinds = new Map<number, EditKind>()

  constructor(private source: string) {
    this.text = source
    this.parts = source.split('').map((text, at) => ({ text, from: at, to: at + 1 }))
  }

  /** Puts something else for each match outside of literals; `make` says nothing to leave it. */
  replace(
    pattern: RegExp,
    kind: EditKind,
    make: string | ((match: RegExpExecArray) => string | undefined),
  ): void {
    const literals = findLiterals(this.text)
    const changes: Change[] = []
    for (const match of this.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (literals.some(([from, to]) => start < to && end > from)) continue
      const text = typeof make === 'string' ? make : make(match)
      if (text !== undefined) changes.push(...differences(match[0], start, text))
    }
    if (changes.length) this.put(changes, kind)
  }

  edits(): Edit[] {
    const edits: Edit[] = []
    let at = 0
    const add = (from: number, to: number, text: string) => {
      if (this.source.slice(from, to) === text) return
      edits.push({ range: [from, to], text, kind: this.kinds.get(from)! })
    }
    for (const { text, from, to } of this.parts) {
      if (at < from) add(at, from, '')
      add(from, to, text)
      at = to
    }
    if (at < this.source.length) add(at, this.source.length, '')
    return edits
  }

  private put(changes: Change[], kind: EditKind): void {
    const parts: Part[] = []
    let [next, start] = [0, 0]
    const copyUntil = (until: number) => {
      for (; next < this.parts.length && start + this.parts[next].text.length <= until; next++) {
        parts.push(this.parts[next])
        start += this.parts[next].text.length
      }
    }
    for (const change of changes) {
      // Another change of the same part came before it; there will be another round.
      if (change.start < start) continue
      copyUntil(change.start)
      const first = this.parts[next]
      let text = first.text.slice(0, change.start - start) + change.text
      while (start + this.parts[next].text.length < change.end) {
        start += this.parts[next++].text.length
      }
      const last = this.parts[next++]
      text += last.text.slice(change.end - start)
      start += last.text.length
      if (text) parts.push({ text, from: first.from, to: last.to })
      for (let at = first.from; at < last.to; at++) this.kinds.set(at, this.kinds.get(at) ?? kind)
    }
    copyUntil(this.text.length)
    this.parts = parts
    this.text = parts.map(({ text }) => text).join('')
  }
}
