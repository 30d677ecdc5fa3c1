import type { Block, Manuscript } from '../manuscript'
import { captions } from './caption'
import { fieldsIn, fieldsOf, kindOfLabel } from './fields'
import { isFormality } from './formality'
import { type Gathered, gather } from './gather'
import { joinLabels } from './labelled'
import { Passage } from './language'
import type { Line } from './lines'
import { continues } from './outline'
import { type Part, partOf } from './parts'
import { partsOfTable } from './table-parts'
import type { Item } from './types'

function partsOf(lines: Line[], blocks: Block[]): Part[] {
  const runs: Line[][] = []
  const tableOf = (line?: Line) => line && blocks[line.block].cell?.table
  for (const line of lines) {
    const table = tableOf(line)
    if (table !== undefined && table === tableOf(runs.at(-1)?.[0])) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run) => {
    return tableOf(run[0]) === undefined ? run.map(partOf) : partsOfTable(run, blocks)
  })
}

function itemOf({ parts, day }: Gathered, index: number): Item {
  const lines = parts.flatMap((part) => part.lines)
  const [first] = lines
  const start = first.start + first.text.search(/\S/)
  const text = parts.map((part) => part.text).join('\n')
  const fields = { ...fieldsOf(fieldsIn(text)), ...parts[0].fields }
  return {
    no: index + 1,
    block: first.block,
    last: lines.at(-1)!.block,
    range: [start, start + first.text.trim().length],
    text,
    isNumbered: parts[0].number !== undefined,
    lines,
    passage: lines.length === 1 ? first.passage : new Passage(text),
    fields: { ...fields, time: fields.time || day },
  }
}

/**
 * The items (条) of a manuscript: numbered paragraphs with what follows them, or each paragraph
 * when none is numbered; rows of a table; labels with what they say. Title, headings,
 * introduction, contact lines, signature and what explains a picture are not items.
 */
export function splitItems(manuscript: Manuscript, lines: Line[]): Item[] {
  const { blocks } = manuscript
  const { explaining } = captions(manuscript)
  const isText = (line: Line) => {
    const { kind, block, number, text } = line
    if (kind === 'title' || (explaining.has(block) && !continues(line))) return false
    if (number !== undefined || blocks[block].cell !== undefined) return true
    return kindOfLabel(text) !== undefined || !isFormality(text, 'any')
  }
  return gather(joinLabels(partsOf(lines.filter(isText), blocks))).map(itemOf)
}
