import { type Paragraph, type Run, word97 } from '../../../plugins/manuscript/fixtures/word97'
import { type DraftLine, grouped, type Manner, typed } from './draft'

/** Formats as a .doc writes them: a code, then its operand. */
const CENTRED = [0x03, 0x24, 1]
const DELETED = [0x00, 0x08, 1]
const IN_TABLE = [0x16, 0x24, 1]
const ROW_END = [...IN_TABLE, 0x17, 0x24, 1]

function paragraph({ kind }: DraftLine, ...runs: Run[]): Paragraph {
  return { runs, format: kind === 'title' ? CENTRED : [] }
}

function separate(write: (line: DraftLine) => Paragraph[]): Manner {
  return (draft) => word97(typed(draft).flatMap(write))
}

const whole = (line: DraftLine) => [paragraph(line, { text: `${line.text}\r` })]

const row = (line: DraftLine): Paragraph[] => {
  if (line.kind === 'title') return whole(line)
  return [
    { runs: [{ text: `${line.text}\x07` }], format: IN_TABLE },
    { runs: [{ text: '\x07' }], format: ROW_END },
  ]
}

const tracked = (line: DraftLine) => {
  const [first, second] = [line.text.slice(0, 9), `${line.text.slice(9)}\r`]
  return [paragraph(line, { text: first }, { text: '近日，', format: DELETED }, { text: second })]
}

const merged = (line: DraftLine) => {
  const [first, second] = [line.text.slice(0, 9), `${line.text.slice(9)}\r`]
  return [
    paragraph(line, { text: first }, { text: '\r', format: DELETED }),
    paragraph(line, { text: second }),
  ]
}

const broken: Manner = (draft) => {
  const groups = grouped(typed(draft))
  return word97(
    groups.map((lines) => {
      return paragraph(lines[0], { text: `${lines.map(({ text }) => text).join('\v')}\r` })
    }),
  )
}

export const inBinary: Record<string, Manner> = {
  'a .doc': separate(whole),
  'a .doc with soft breaks': broken,
  'a .doc with a table': separate(row),
  'a .doc with tracked changes': separate(tracked),
  'a .doc with paragraphs merged under tracked changes': separate(merged),
}
