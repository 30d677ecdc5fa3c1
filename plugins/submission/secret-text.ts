import { findingLines } from './finding-text'
import type { Confidential } from './outcome'
import { say } from './say'

/** What carried it, and whether nobody else saw that. */
export interface Carrier {
  isMessage?: boolean
  isPrivate?: boolean
}

/** That it was not accepted, as anybody may hear it. */
export function confidentialText({ secrets }: Confidential, { isMessage }: Carrier = {}): string {
  const clauses = [...new Set(secrets.map(({ clause }) => clause))].join('、')
  const key = isMessage ? 'refused-message' : 'refused'
  return say(`submission.confidential.${key}`, [clauses])
}

/** What is secret in it: for whoever handed it in alone. */
export function secretText(
  { fileName, secrets }: Confidential,
  { isMessage }: Carrier = {},
): string {
  const key = isMessage ? 'details-message' : 'details'
  return [say(`submission.confidential.${key}`, [fileName]), ...findingLines(secrets)].join('\n')
}

/** What the editors are told of it; what others saw they are asked to look after. */
export function confidentialNews(
  { unit, author, column }: Confidential,
  { isMessage, isPrivate }: Carrier = {},
): string {
  const about = { unit: unit.name, name: author?.name, column: column.name }
  const left = isMessage ? 'left-message' : 'left-file'
  const news = say('submission.confidential.editors', about)
  return isPrivate ? news : `${news}。${say(`submission.confidential.${left}`)}`
}
