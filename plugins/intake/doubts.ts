import type { Context } from 'koishi'
import type { Finding } from '../check'
import { fromText } from '../manuscript'
import type { Unit } from '../roster'
import type { Field, Filling } from './filling'
import { judge, type Verdict } from './judge'

/** Rules that speak of the answer to a question alone. */
const rules: Record<Field, string[]> = {
  time: ['item-time', 'vague-time', 'date-weekday', 'date-impossible'],
  place: ['item-place'],
  event: ['item-event'],
  significance: ['item-significance'],
  title: [],
  body: ['text-length', 'date-weekday', 'date-impossible'],
  caption: [],
  picture: ['image-required', 'image-resolution'],
}

/** Judges what there is so far, with an answer to the open question. */
export function judgeSoFar(ctx: Context, unit: Unit, filling: Filling, answer?: string) {
  const { column, title, body, pictures = [] } = filling.write(answer)
  const manuscript = fromText(title, body, pictures, '')
  const offer = { manuscript, column, unit }
  return { offer, verdict: judge(ctx, offer) }
}

/** What speaks against the answer to the open question. */
export function doubtsOf(
  filling: Filling,
  { errors, advice }: Verdict,
  answer?: string,
): Finding[] {
  const own = rules[filling.field]
  const findings = [...errors, ...advice].filter(({ rule }) => own.includes(rule))
  return findings.map((finding) => {
    if (finding.item === undefined) return finding
    // The item is quoted by its first words; here only the answer was said.
    return { ...finding, item: filling.no, ...(finding.actual && { actual: answer }) }
  })
}
