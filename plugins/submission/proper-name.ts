import type { Finding } from '../check'

const isOfName = ({ rule }: Finding) => rule === 'file-name' || rule === 'week-number'

/** What the file should be called, when its name is wrong. */
export function suggestedName(findings: Finding[]): string | undefined {
  return findings.find(isOfName)?.suggestion
}

/** The name that mends everything, when only the name is wrong. */
export function properNameOf(errors: Finding[]): string | undefined {
  return errors.every(isOfName) ? errors[0]?.suggestion : undefined
}
