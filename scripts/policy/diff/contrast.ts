import type { Statement } from '../clause'
import { say as sayRule } from '../say'
import { say } from './say'

const pieces = (text: string) => text.split(/(?<=[，：；])/)

const bare = (piece: string | undefined) => piece?.replace(/[，：；]$/, '')

const isAlike = (one: string | undefined, other: string | undefined) => bare(one) === bare(other)

/** How many pieces two texts have in common from their beginning. */
function common(one: string[], other: string[]): number {
  const differing = one.findIndex((piece, index) => !isAlike(piece, other[index]))
  return differing < 0 ? one.length : differing
}

const end = (clause: string) => (clause ? sayRule('end', { clause }) : '')

/** `头条采用，每条（篇）30分 → 每条（篇）40分〔四（一）〕`: only where two sentences differ. */
export function contrast(before: Statement, after: Statement): string {
  const { clause } = after
  if (before.text === after.text) {
    return say('clause', { text: after.text, from: before.clause, to: clause })
  }
  const [one, other] = [before, after].map(({ text }) => pieces(text))
  const start = common(one, other)
  const [rest, otherRest] = [one, other].map((all) => all.slice(start))
  const tail = common(rest.toReversed(), otherRest.toReversed())
  const differing = [rest, otherRest].map((all) => all.slice(0, Math.max(all.length - tail, 0)))
  const [from, to] = differing.map((all) => bare(all.join(''))!)
  const lead = other.slice(0, start).join('')
  const key = !from ? 'more' : !to ? 'less' : 'changed'
  return say(key, { lead, from, to }) + end(clause)
}

/** What tells which rule a sentence is about: all up to its first mark. */
const key = ({ text }: Statement) => bare(pieces(text)[0])

const write = ({ text, clause }: Statement) => text + end(clause)

function without(some: Statement[], others: Statement[]): Statement[] {
  const known = new Set(others.map(write))
  return some.filter((each) => !known.has(write(each)))
}

/** What differs between what was said of a thing and what is said now, in words. */
export function changesOf(before: Statement[], after: Statement[]): string[] {
  const [gone, fresh] = [without(before, after), without(after, before)]
  const keys = [...new Set([...gone, ...fresh].map(key))]
  return keys.flatMap((each) => {
    const [was, is] = [gone, fresh].map((all) => all.filter((one) => key(one) === each))
    if (was.length === is.length) return was.map((one, index) => contrast(one, is[index]))
    return [
      ...was.map((one) => say('removed', { text: write(one) })),
      ...is.map((one) => say('added', { text: write(one) })),
    ]
  })
}
