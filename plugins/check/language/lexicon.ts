import nouns from '../../../data/language/nouns.yml'
import places from '../../../data/language/places.yml'
import time from '../../../data/language/time.yml'
import verbs from '../../../data/language/verbs.yml'
import words from '../../../data/language/words.yml'

/** A place in the tree of all words; with tags where a word ends. */
export interface Node {
  next: Map<number, Node>
  tags?: Set<string>
}

/** All words of the data files as a tree of characters; a word's tags are the lists it is on. */
export const lexicon: Node = { next: new Map() }

function add(word: string, tag: string) {
  let node = lexicon
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!node.next.has(code)) node.next.set(code, { next: new Map() })
    node = node.next.get(code)!
  }
  node.tags ??= new Set()
  node.tags.add(tag)
}

/** The words of one list of a data file, which are parted by spaces. */
export function listOf(file: Record<string, string>, tag: string): string[] {
  return file[tag].trim().split(/\s+/)
}

for (const file of [nouns, places, time, verbs, words] as Record<string, string>[]) {
  for (const tag of Object.keys(file)) for (const word of listOf(file, tag)) add(word, tag)
}

/** Characters that carry grammar; knowing them keeps the cuts between words in the right place. */
for (const char of '的了在于到赴为给以与和及对向从将把被由至并也又还均共已前后中上下内里外日月年时有是就') {
  add(char, 'particle')
}
