import words from '../../../data/language/names.yml'
import { isHosted, withoutAside } from './hosting'
import { Passage } from './passage'
import { oneOf } from './pattern'
import { hasPredicate } from './predicate'
import type { Clause } from './sentence'
import type { Token } from './segment'
import { is, join } from './word'

/** 5月20日｜A座报告厅｜名师面对面: parted by lines, or names parted by spaces; not by commas. */
export function isBill(text: string): boolean {
  if (/[，。；]/.test(text)) return false
  const named = text.split(/(?<=[\u4e00-\u9fa5”）\d])[ \u3000]+(?=[\u4e00-\u9fa5“（])/)
  return text.split(/[｜|]/).length > 2 || (named.length > 2 && !named.some(tellsDeed))
}

function tellsDeed(text: string): boolean {
  return new Passage(text).sentences.flat().some(({ tokens }) => hasPredicate(tokens))
}

const activity = new RegExp(`${oneOf(words, 'ending')}”?$`)

/** 12人, 6支队伍 */
const amount = /^[共约]?[\d一二两三四五六七八九十百千万]+[余多]?[\u4e00-\u9fa5]{1,4}$/

const hour = /^(?:至|[上中下]午|早上|晚上?|傍晚|当[天日晚])$/

const room = /(?:[楼室厅座馆区场门口]|\d{3,4}|线上)$/

/** Characters of the longest name of a place or of those present. */
const placeLength = 14

/** Words of the longest name. */
const nameLength = 60

const purpose = /^(?:旨在|以|为|让|给|替|帮|陪|助力|力求|力争|着力|倒逼|倾听|重温|共[叙话商享])/

/** Says what it was good for; with 了 it says what became of it. */
function isPurpose(tokens: Token[]): boolean {
  if (tokens.some((token, at) => token.text === '了' || (at > 0 && is(token, 'date')))) return false
  const first = tokens.find((token) => !is(token, 'adverb', 'particle'))
  return is(first, 'effect', 'stance', 'meaning') || purpose.test(join(tokens))
}

/** 专项检查, 第五次集体学习: a deed as the last word of a name; not 在……义诊, 师生交流. */
function isDeedName(tokens: Token[]): boolean {
  if (tokens.length < 3 || !is(tokens.at(-1), 'deed')) return false
  if (tokens.some(({ text }) => text === '在' || text === '用')) return false
  return !is(tokens.at(-2), 'org', 'person', 'adverb')
}

/** 毕业设计中期“回头看”, not 跳起“绳舞”. */
function isNickname(tokens: Token[]): boolean {
  const open = tokens.findLastIndex(({ text }) => text === '“')
  return (
    open > 0 &&
    tokens.at(-1)!.text === '”' &&
    !/^[起出上下开成办设搞当做推走唱听]$/.test(tokens[open - 1].text)
  )
}

function isName(tokens: Token[]): boolean {
  const name = join(tokens).replace(/《[^《》]{0,80}》$/, '')
  if (activity.test(name) || isNickname(tokens) || isDeedName(tokens)) return true
  const isPlace = is(tokens.at(-1), 'site', 'campus', 'area', 'online', 'ground', 'person')
  return (isPlace || room.test(name)) && name.length <= placeLength
}

/** Whether a clause is a name, a place, a day, an amount or a purpose. */
function isNominal({ tokens, reported }: Clause): boolean {
  if (tokens.length > nameLength || reported !== undefined || isHosted(tokens)) return false
  const rest = withoutAside(tokens).filter((token) => !is(token, 'date') && !hour.test(token.text))
  const text = join(rest)
  if (!/[\u4e00-\u9fa5]/.test(text) || amount.test(text) || isPurpose(tokens)) return true
  return !hasPredicate(rest) && isName(rest)
}

/** Whether a clause says what a poster announces something for. */
export const isPosterPurpose = ({ tokens }: Clause) => purpose.test(join(tokens))

/** Whether a passage only names things: it has no predicate outside brackets. */
export function isNameOnly({ sentences }: Passage): boolean {
  let isAside = false
  return sentences.flat().every((clause) => {
    const wasAside = isAside
    const bracket = clause.tokens.findLast(({ text }) => /[（）]/.test(text))
    if (bracket) isAside = bracket.text === '（'
    return wasAside || isNominal(clause)
  })
}
