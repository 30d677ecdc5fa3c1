import type { Actor, Desk, Refusal } from '../deed'
import { findSecret } from './confidential'
import { judge, refusalOf } from './hand-in'
import { adviceOf, errorsOf, type Judgeable, type Offered, titleOf } from './handed'
import type { VerifyOutcome } from './outcome'

/** 校验: judges a file as `handIn` would, and records nothing. */
export async function verify(
  desk: Desk,
  by: Actor,
  { bytes, fileName, ...offered }: Offered,
): Promise<VerifyOutcome | Refusal> {
  const refusal = refusalOf(by, { fileName, ...offered })
  if (refusal) return refusal
  return verdictOn(desk, { ...offered, manuscript: await desk.manuscript.read(bytes, fileName) })
}

/** What is said of a manuscript that has been read. */
export function verdictOn(desk: Desk, read: Judgeable): VerifyOutcome {
  const { manuscript, column } = read
  const judged = { ...read, ...judge(desk, read) }
  const secret = findSecret(judged)
  if (secret) return secret
  const errors = errorsOf(judged)
  if (errors.length) {
    const fileName = manuscript.format === 'text' ? undefined : manuscript.fileName
    return { kind: 'refused', fileName, errors }
  }
  const [title, items] = [titleOf(manuscript), judged.items.length]
  return { kind: 'verified', column, title, items, advice: adviceOf(judged) }
}
