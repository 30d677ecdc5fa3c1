import people from '../../data/language/people.yml'
import type { Manuscript } from '../manuscript'
import { oneOf } from './language'
import type { Line } from './lines'

type AuthorPart = 'name' | 'unit' | 'reach'

/** The line that names the author, and what it leaves out. */
export interface AuthorLine {
  line: Line
  missing: AuthorPart[]
}

const lists = {
  author: oneOf(people, 'author'),
  unit: oneOf(people, 'unit'),
  reach: oneOf(people, 'reach'),
}
const gap = '[：:／/—－–~～\\s、，,；;|（）()【】-]'

const beginning = new RegExp(`^[（(【\\s]*(?:本文)?${lists.author}(?:${gap}|$)`)
const following = new RegExp(
  `^[（(\\s]*(?:${lists.unit}|${lists.reach}|姓名|职务|职称)(?:${gap}|$)`,
)
const labels = new RegExp(
  `(?<=^|${gap})(?:${lists.author}|${lists.unit}|${lists.reach}|姓名|职务|职称)(?=${gap}|$)`,
  'g',
)
const organ = new RegExp(`[\\u4e00-\\u9fa5]${oneOf(people, 'organ')}(?:${oneOf(people, 'post')})?$`)

/** A telephone number, an address of e-mail, QQ or WeChat. */
const reachable =
  /(?:\+?86[ -]?)?(?:\(?0\d{2,3}\)?[ -—－]{0,2})?\d[\d*]{6,11}|1[3-9]\d[ -]\d{4}[ -]\d{4}|[\w.+-]+@[\w.-]+/g

function missingOf(text: string): AuthorPart[] {
  const rest = text.replace(reachable, ' ')
  const words = rest
    .replace(labels, ' ')
    .split(new RegExp(`${gap}+`))
    .filter(Boolean)
  const named = words.filter((word) => /^[\p{sc=Han}·•.]{2,}$/u.test(word))
  const hasUnit = named.some((word) => organ.test(word))
  // 李会 ends like a unit; beside a unit it is a name.
  const hasName = named.length > (hasUnit ? 1 : 0)
  const has: Record<AuthorPart, boolean> = { name: hasName, unit: hasUnit, reach: rest !== text }
  return (['name', 'unit', 'reach'] as const).filter((part) => !has[part])
}

const reach = 6

/** The lines that belong to the one at `at`: labelled ones, or cells of its table. */
function withFollowing({ blocks }: Manuscript, lines: Line[], at: number): string {
  const { cell } = blocks[lines[at].block]
  const rest = lines.slice(at + 1, at + reach)
  const end = rest.findIndex(({ text, block }) =>
    cell ? blocks[block].cell?.table !== cell.table : !following.test(text),
  )
  const own = end < 0 ? rest : rest.slice(0, end)
  return [lines[at], ...own].map(({ text }) => text).join(' ')
}

/** Finds who wrote a manuscript: 主笔人—单位—联系方式, in one line or in several. */
export function findAuthor(manuscript: Manuscript, lines: Line[]): AuthorLine | undefined {
  const at = lines.findIndex(({ text }) => beginning.test(text))
  if (at >= 0) {
    return { line: lines[at], missing: missingOf(withFollowing(manuscript, lines, at)) }
  }
  const bare = lines.find(({ text, kind }) => kind === 'paragraph' && isBare(text.trim()))
  return bare && { line: bare, missing: [] }
}

/** 周文博—管理学院—13800138000, without saying that this is the author. */
function isBare(text: string): boolean {
  return text.length <= 60 && /^[^，。；：\d]{2,12}[—－–\s-]/.test(text) && !missingOf(text).length
}
