import { findingLines } from './finding-text'
import type { Confidential } from './outcome'
import { say } from './say'

/** That it was not accepted, as anybody may hear it. */
export function confidentialText({ secrets }: Confidential): string {
  const clauses = [...new Set(secrets.map(({ clause }) => clause))].join('、')
  return say('submission.confidential.refused', [clauses])
}

/** What is secret in it: for whoever handed it in alone. */
export function secretText({ fileName, secrets }: Confidential): string {
  return [say('submission.confidential.details', [fileName]), ...findingLines(secrets)].join('\n')
}

/** What editors are told. */
export function confidentialNews({ unit, author, column }: Confidential): string {
  const about = { unit: unit.name, name: author?.name, column: column.name }
  return say('submission.confidential.editors', about)
}
