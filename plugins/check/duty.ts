import type { Block, Manuscript } from '../manuscript'
import { oneOf } from './language'
import people from '../../data/language/people.yml'
import type { Line } from './lines'

const numeral = '[\\d〇零一二三四五六七八九十百]{1,5}'
const date =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}日?/

/** A field of the template with XX for a number, as a pattern: 第XX期. */
function patternOf(field: string): RegExp {
  return new RegExp(field.replace(/X+/g, `\\s*${numeral}\\s*`))
}

const organ = new RegExp(`${oneOf(people, 'organ')}$`)

/** 编辑：赵宇航, but not 编辑： 电话： */
function hasValue(text: string, field: string): boolean {
  const label = `${field}(?:人|员|号码)?`
  const named = `(?:${label}\\s*[：:]\\s*|(?:^|[\\s，；|（(])${label}\\s+)`
  // What comes next is the value, not another label.
  return new RegExp(`${named}(?=\\S)(?!${oneOf(people, 'contact')}\\s*[：:])`).test(text)
}

/** A cell with the field's name, and its value in the next one. */
function isBeside({ blocks }: Duty, lines: Line[], field: string): boolean {
  const at = lines.findIndex(({ text }) => text.replace(/[\s：:]/g, '') === field)
  const [own, next] = [lines[at], lines[at + 1]].map((line) => line && blocks[line.block].cell)
  return Boolean(own && next && own.table === next.table) && !/[：:]$/.test(lines[at + 1].text)
}

/** The parts of a duty report: head with number, unit and date; title; text; foot. */
export interface Duty {
  blocks: Block[]
  head: Line[]
  title?: Line
  body: Line[]
}

/** A line of the text: a sentence, or a numbered heading. */
function isText({ text, number }: Line): boolean {
  return Boolean(number) || text.includes('。')
}

/** Takes a duty report apart. The title is the last line before the text that no field is in. */
export function takeApart({ title, blocks }: Manuscript, lines: Line[], fields: string[]): Duty {
  const at = lines.findIndex(isText)
  const above = at < 0 ? lines : lines.slice(0, at)
  const isField = ({ text }: Line) =>
    isDate(text) || fields.some((field) => patternOf(field).test(text))
  const named = above.findLast(
    (line, index) => line.text.trim() === title && index > 0 && !isField(line),
  )
  const last = named ?? above.findLast((line) => !isField(line) && !isUnit(line.text))
  const head = above.filter((line) => line !== last)
  return { blocks, head, title: last, body: at < 0 ? [] : lines.slice(at) }
}

/** Longest rest of a line of the head beside its date: 报送单位 and a unit. */
const BESIDE = 24

/** A date with no more than a unit beside it; a title that tells a date says more. */
function isDate(text: string): boolean {
  const rest = text.replace(date, '').trim()
  return date.test(text) && rest.length <= BESIDE && !/^关于|(?:报告|情况|通报)/.test(rest)
}

function isUnit(text: string): boolean {
  const rest = text.replace(date, '').trim()
  return rest.length <= 16 && organ.test(rest)
}

/**
 * Whether a field stands in the head. 标题 and 日期 are known by their looks, a unit by its name or
 * its label, the rest by their words.
 */
export function isInHead(duty: Duty, field: string): boolean {
  const { head, title } = duty
  if (field === '标题') return title !== undefined
  if (field === '日期') return head.some(({ text }) => isDate(text))
  if (!field.endsWith('单位')) return head.some(({ text }) => patternOf(field).test(text))
  return (
    head.some(({ text }) => hasValue(text, field) || isUnit(text)) || isBeside(duty, head, field)
  )
}

const FOOT = 8

/** Whether a field with its value stands at the foot. */
export function isAtFoot(duty: Duty, field: string): boolean {
  const foot = [...duty.head, ...duty.body].slice(-FOOT)
  return foot.some(({ text }) => hasValue(text, field)) || isBeside(duty, foot, field)
}

function shared(a: string, b: string): number {
  let row: number[] = Array.from({ length: b.length + 1 }, () => 0)
  for (const char of a) {
    const next = [0]
    for (let at = 0; at < b.length; at++) {
      next.push(char === b[at] ? row[at] + 1 : Math.max(row[at + 1], next[at]))
    }
    row = next
  }
  return row[b.length]
}

/** Share of a section's name that its heading must have: 事件基本情况 will do. */
const alike = 0.7

/** Whether a section of the template has its heading. */
export function hasSection({ body, head }: Duty, section: string): boolean {
  return [...head, ...body].some(({ text, number, kind }) => {
    if (!number && kind !== 'heading' && text.length > section.length + 6) return false
    const words = text.replace(/\s/g, '').slice(0, section.length + 4)
    return shared(words, section) >= section.length * alike
  })
}
