import { today } from '../calendar'
import { bodyHint, hint } from '../check'
import { type Desk, Refusal } from '../deed'
import type { WordDraft, WordLine } from '../manuscript'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import { isTitled, refusePeriod, wordFileName } from '../submission'
import { itemFields, writeSentence } from './sentence'
import { bodyLines, followupOf, headLines, isAskedByItem, templateOf } from './template'

/** Items of a template: enough for most weeks, and few enough for one page. */
const ITEMS = 3

export interface TemplateAsked {
  column: Column
  unit: Unit
  title?: string
  /** Number of the week it is for; this one when absent. */
  periodSaid?: number
}

/** A column's Word template for a unit: named as the column asks, what is to be written as 〔…〕. */
export interface WordTemplate {
  fileName: string
  draft: WordDraft
}

/** Draws up a template by what the column's checks ask for. Refuses in a vacation, or a closed week. */
export function drawUpTemplate(
  desk: Pick<Desk, 'policy'>,
  asked: TemplateAsked,
): WordTemplate | Refusal {
  const { column, unit, periodSaid } = asked
  const refusal = refusePeriod(desk, { column, periodSaid })
  if (refusal) return refusal
  const name = wordFileName(desk, { ...asked, title: topicOf(asked) })
  if (!name) return new Refusal('submission.no-teaching-week')
  const title = isTitled(column) ? titleOf(asked) : name
  const blanks = blanksOf(column, unit, title)
  const text = isAskedByItem(column) ? itemLines(column, unit) : bodyLines(column, blanks)
  const head = headLines(column, unit.name, today(), blanks)
  const lines = text.flatMap((part) => part.split('\n')).map(styled)
  const paragraphs = [...lines, ...pictureLines(column)]
  return { fileName: `${name}.docx`, draft: { head, title, paragraphs, pictures: [] } }
}

/** A column without a form of names is known by its own name. */
function topicOf({ column, title }: TemplateAsked): string {
  if (column.filename) return title ?? hint('title')
  return title ? `${column.name}（${title}）` : column.name
}

/** 续报 alone is no title, only what kind of report it is. */
function titleOf({ column, title = hint('title') }: TemplateAsked): string {
  return title === followupOf(column) ? `${hint('title')}（${title}）` : title
}

/** What stands for each answer of `/填报`. */
function blanksOf(column: Column, unit: Unit, title: string): Record<string, string> {
  const { before, sections, after } = templateOf(column, title)
  const hintOf = (field: string) => {
    if (field === 'author') return [hint('name'), unit.name, hint('reach')].join('—')
    if (field.startsWith('number:')) return hint('number')
    return field.startsWith('section:') ? bodyHint(column) : hint('value')
  }
  const fields = [...before, ...sections, ...after].map((field) => [field, hintOf(field)])
  const body = sections.length ? {} : { body: bodyBlank(column) }
  return { ...Object.fromEntries(fields), title, ...body }
}

function bodyBlank(column: Column): string {
  const text = bodyHint(column)
  if (!('heading-levels' in column.checks)) return text
  return [`一、${hint('heading')}`, `（一）${hint('subheading')}`, text].join('\n')
}

/** Each item asks for what is checked of it; what was done always. */
function itemLines({ checks }: Column, unit: Unit): string[] {
  const fields = itemFields.filter((field) => field === 'event' || `item-${field}` in checks)
  const blanks = Object.fromEntries(fields.map((field) => [field, hint(field)]))
  const sentence = writeSentence(unit, blanks)
  return Array.from({ length: ITEMS }, (_, index) => `${index + 1}．${sentence}`)
}

function styled(text: string): WordLine {
  if (/^[一二三四五六七八九十]、/.test(text)) return { text, style: 'Heading1' }
  return { text, style: text.startsWith('（一）') ? 'Heading2' : 'Body' }
}

function pictureLines({ checks }: Column): WordLine[] {
  if (!('image-required' in checks)) return []
  const place: WordLine = { text: hint('picture'), style: 'Picture' }
  const caption: WordLine = { text: `图为${hint('caption')}`, style: 'Caption' }
  return 'image-caption' in checks ? [place, caption] : [place]
}
