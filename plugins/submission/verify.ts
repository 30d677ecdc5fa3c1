import { type Actor, type Desk, Refusal } from '../deed'
import { confidential } from './confidential'
import { hindranceOf } from './hand-in'
import { adviceOf, errorsOf, type Judged, type Offered, titleOf } from './handed'
import { judge } from './judge'
import type { VerifyOutcome } from './outcome'

/** 校验: judges a file as `handIn` would, and records nothing. */
export async function verifyFile(
  desk: Desk,
  by: Actor,
  { bytes, fileName, ...offered }: Offered,
): Promise<VerifyOutcome | Refusal> {
  const manuscript = await desk.manuscript.read(bytes, fileName)
  return verify(desk, by, { ...offered, manuscript })
}

/** The same for a manuscript that has been read. */
export function verify(desk: Desk, by: Actor, read: Judged): VerifyOutcome | Refusal {
  const { manuscript, column, unit } = read
  const { fileName, format } = manuscript
  const hindrance = hindranceOf(by, { fileName, unit })
  if (hindrance) return hindrance
  const judged = { ...read, ...judge(desk, read) }
  const secret = confidential(judged)
  if (secret) return secret
  const errors = errorsOf(judged)
  if (!errors.length) {
    const [title, items] = [titleOf(manuscript), judged.items.length]
    return { kind: 'verified', column, title, items, advice: adviceOf(judged) }
  }
  return { kind: 'refused', fileName: format === 'text' ? undefined : fileName, errors }
}
