import { type Outside, OutsideParagraph } from '../outside'
import type { OutsidePlace } from '../types'
import type { Characters } from './characters'
import type { Header } from './header'
import type { Piece } from './pieces'
import { readPlex } from './plex'
import { FIELD_BEGIN, FIELD_END, FIELD_RESULT, MARKS, readParts, SHOWN } from './text'

type Places = (position: number) => OutsidePlace | undefined

const TAB = 0x09
const ENDS = new Set([MARKS.paragraph, MARKS.cell, MARKS.page])

/** Separators of notes come first, then six stories for each section, [MS-DOC] 2.3.3. */
const SEPARATORS = 6
const HEADERS: OutsidePlace[] = ['header', 'header', 'footer', 'footer', 'header', 'footer']

/** Whether a position of the headers' text is in a header or in a footer; positions must grow. */
function headerPlaces(header: Header): Places {
  const { starts } = readPlex(header.structure('headers'), 0)
  let story = -1
  return (position) => {
    const own = position - header.stories.headers.start
    while (story + 1 < starts.length && starts[story + 1]! <= own) story++
    return story < SEPARATORS ? 'header' : HEADERS[(story - SEPARATORS) % HEADERS.length]
  }
}

/** Opens and closes fields; true while a code is read. */
function follow(fields: boolean[], character: number): void {
  if (character === FIELD_BEGIN) fields.push(false)
  else if (character === FIELD_RESULT) fields.splice(-1, 1, true)
  else if (character === FIELD_END) fields.pop()
}

function readStory(parts: ReturnType<typeof readParts>, outside: Outside, placeOf: Places): void {
  let paragraph = new OutsideParagraph()
  let fields: boolean[] = []
  let place: OutsidePlace | undefined
  for (const { text, format, hidden, position } of parts) {
    const character = text.charCodeAt(0)
    place = placeOf(position)
    follow(fields, character)
    if (ENDS.has(character)) {
      paragraph.finish(outside, place)
      paragraph = new OutsideParagraph()
      fields = fields.filter(Boolean)
    } else if (character >= 0x20 || character === TAB || SHOWN[character]) {
      const { deleted, inserted } = format
      const code = fields.includes(false)
      paragraph.write(SHOWN[character] ?? text, { deleted, inserted, hidden, code })
    }
  }
  paragraph.finish(outside, place)
}

/** Reads headers, notes and comments, and of the body what is deleted, hidden or a field's code. */
export function readOutsideStories(
  header: Header,
  pieces: Piece[],
  runs: Characters,
  outside: Outside,
): void {
  const { bodyLength, boxes, stories } = header
  const read = (start: number, length: number, placeOf: Places) =>
    readStory(readParts(pieces, runs, start, start + length), outside, placeOf)
  const all = ({ start, length }: { start: number; length: number }, place?: OutsidePlace) =>
    read(start, length, () => place)
  all({ start: 0, length: bodyLength })
  all(boxes)
  all(stories.footnotes, 'footnote')
  read(stories.headers.start, stories.headers.length, headerPlaces(header))
  all(stories.comments, 'comment')
  all(stories.endnotes, 'endnote')
  all(stories.headerBoxes, 'header')
}
