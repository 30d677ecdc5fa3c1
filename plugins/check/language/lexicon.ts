import nouns from '../../../data/language/nouns.yml'
import places from '../../../data/language/places.yml'
import time from '../../../data/language/time.yml'
import verbs from '../../../data/language/verbs.yml'
import words from '../../../data/language/words.yml'

interface Node {
  next: Map<number, Node>
  tags?: Set<string>
}

export interface Word {
  length: number
  tags: ReadonlySet<string>
}

const root: Node = { next: new Map() }

function add(word: string, tag: string) {
  let node = root
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!node.next.has(code)) node.next.set(code, { next: new Map() })
    node = node.next.get(code)!
  }
  node.tags ??= new Set()
  node.tags.add(tag)
}

const lists: Record<string, string>[] = [nouns, places, time, verbs, words]
for (const list of lists) {
  for (const [tag, members] of Object.entries(list)) {
    for (const word of members.split(/\s+/)) if (word) add(word, tag)
  }
}

/** Single characters that carry grammar; knowing them keeps cuts at the right place. */
for (const char of '的了在于到赴为以与和及对向从将把被由至并也又还均共已前后中上下内里外日月年时有是就后') {
  add(char, 'particle')
}

/** All words of the data files that begin at a position of the text. */
export function wordsAt(text: string, start: number): Word[] {
  const found: Word[] = []
  let node: Node | undefined = root
  for (let end = start; end < text.length; end++) {
    node = node.next.get(text.charCodeAt(end))
    if (!node) break
    if (node.tags) found.push({ length: end - start + 1, tags: node.tags })
  }
  return found
}

/** Words of one list, for building patterns. */
export function listOf(list: Record<string, string>, tag: string): string[] {
  return list[tag].trim().split(/\s+/)
}
