import { adviceOf, errorsOf } from '../submission'
import type { Finding } from '../check'
import type { Field, Filling } from './filling'

/** Rules that speak of the answer to a question alone. */
const rules: Partial<Record<Field, string[]>> = {
  time: ['item-time', 'vague-time', 'date-weekday', 'date-impossible'],
  place: ['item-place'],
  event: ['item-event'],
  significance: ['item-significance'],
  body: ['text-length', 'date-weekday', 'date-impossible'],
  author: ['author-line'],
  picture: ['image-required', 'image-resolution'],
}

export function doubtsOf(
  filling: Filling,
  judged: { findings: Finding[] },
  answer?: string,
): Finding[] {
  const own = rules[filling.field] ?? []
  const findings = [...errorsOf(judged), ...adviceOf(judged)].filter(({ rule }) =>
    own.includes(rule),
  )
  return findings.map((finding) => {
    if (finding.item === undefined) return finding
    // The item is quoted by its first words; here only the answer was said.
    return { ...finding, item: filling.no, ...(finding.actual && { actual: answer }) }
  })
}
