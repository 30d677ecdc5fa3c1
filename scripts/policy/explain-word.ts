import type { Policy } from '../../plugins/policy'
import type { WordDraft, WordTable } from '../../plugins/manuscript'
import { type Section, sectionsOf } from './explain'
import { say } from './say'

/** Millimetres: the clause, and what the regulation says. */
const widths = [30, 126]

function tableOf(lines: Section['lines']): WordTable {
  return {
    head: [say('word.clause'), say('word.text')],
    rows: lines.map(({ text, clause, isWritten }) => [
      clause ?? say(isWritten ? 'word.head' : 'word.none'),
      text,
    ]),
    widths,
    sentences: [1],
  }
}

/** An explanation to be signed: each line with its clause beside it. */
export function draftExplanation(versions: Policy[]): WordDraft {
  const { head, sections } = sectionsOf(versions)
  const [title, school] = head
  const parts = sections.flatMap(({ heading, lines }, at): WordDraft['paragraphs'] => {
    const own = lines.some(({ clause }) => clause !== undefined) ? [tableOf(lines)] : []
    const texts = own.length > 0 ? [] : lines.map(({ text }) => text)
    // The signature does not stand on a page by itself.
    if (at === sections.length - 1 && texts.length > 0) {
      const last = texts.splice(-2).map((text) => ({ text, isWithNext: true }))
      return [{ style: 'Heading1', text: heading }, ...texts, ...last]
    }
    return [{ style: 'Heading1', text: heading }, ...own, ...texts]
  })
  const close = [say('word.differing'), say('word.checked'), say('word.signature'), say('word.day')]
  return {
    title: `${title}\n${say('word.title')}`,
    paragraphs: [
      school,
      ...parts,
      { text: '', isWithNext: true },
      ...close.map((text, index) => ({ text, isWithNext: index < close.length - 1 })),
    ],
    pictures: [],
    isPaged: true,
  }
}
