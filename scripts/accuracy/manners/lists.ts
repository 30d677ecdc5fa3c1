import { level } from '../../../plugins/manuscript/fixtures/full'
import { r, wordFile } from '../../../plugins/manuscript/fixtures/word'
import { type DraftLine, type Manner, unnumbered } from './draft'
import { paragraph } from './paragraphs'
import { byPhrase, type Runs, splintered, wps } from './runs'

/** The part with one list of these levels. */
export function listOf(...levels: string[]): string {
  const outline = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>`
  return `${outline}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
}

/** The format of a paragraph at a level of the list. */
export function listed(at = 0): string {
  return `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`
}

function automatic(format: string, text: string, runs: Runs = r): Manner {
  return (draft) => {
    const body = draft.map((line) => paragraph(line, runs, line.kind === 'item' ? listed() : ''))
    return wordFile(body.join(''), { numbering: listOf(level(0, format, text)) })
  }
}

/** 一、 and below it 1. */
const outlined: Manner = (draft) => {
  const levels: Partial<Record<DraftLine['kind'], number>> = { heading: 0, item: 1 }
  const body = unnumbered(draft).map((line) => {
    const at = levels[line.kind]
    return paragraph(line, r, at === undefined ? '' : listed(at))
  })
  const numbering = listOf(level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.'))
  return wordFile(body.join(''), { numbering })
}

function style(id: string, name: string, format: string): string {
  const named = `<w:name w:val="${name}"/><w:basedOn w:val="a"/><w:pPr>${format}</w:pPr>`
  return `<w:style w:type="paragraph" w:styleId="${id}">${named}</w:style>`
}

const GRID = '<w:sectPr><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>'

/** Heads in their styles, items numbered by theirs, with the ids of WPS. */
function styled(normal: string, heading: string, item: string): Manner {
  const ids = { title: 'a', heading: '1', item: '10', text: 'a' }
  const usual = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="${normal}"/></w:style>`
  const styles = [
    usual,
    style('1', `${heading} 1`, '<w:outlineLvl w:val="0"/>'),
    style('2', `${heading} 2`, '<w:outlineLvl w:val="1"/>'),
    style('10', item, '<w:numPr><w:numId w:val="1"/></w:numPr>'),
  ].join('')
  const numbering = listOf(level(0, 'decimal', '%1.', '<w:pStyle w:val="10"/>'))
  return (draft) => {
    const body = draft.map((line) => {
      return paragraph(line, wps, `<w:pStyle w:val="${ids[line.kind]}"/><w:kinsoku/>`)
    })
    return wordFile(body.join('') + GRID, { styles, numbering })
  }
}

export const inLists: Record<string, Manner> = {
  'styles of WPS': styled('Normal', 'heading', 'List Paragraph'),
  'styles of WPS with Chinese names': styled('正文', '标题', '列出段落1'),
  'automatic 1.': automatic('decimal', '%1.'),
  'automatic 1. of splintered text': automatic('decimal', '%1.', splintered),
  'automatic 1. with soft breaks': automatic('decimal', '%1.', byPhrase),
  'automatic 一、': (draft) => automatic('chineseCounting', '%1、')(unnumbered(draft)),
  'automatic （1）': automatic('decimal', '（%1）'),
  'automatic ①': automatic('decimalEnclosedCircle', '%1'),
  'automatic 一、 and 1.': outlined,
}
