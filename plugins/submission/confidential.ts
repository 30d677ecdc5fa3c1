import { type Actor, append, type Desk, Refusal } from '../deed'
import { refusedDraft } from './entry-drafts'
import { errorsOf, type Handed, type Judgeable } from './handed'
import type { Confidential } from './outcome'

/** What is secret or personal in a manuscript; undefined when nothing is. */
export function findSecret(
  judged: Judgeable & Pick<Handed, 'findings' | 'fileMessage'>,
): Confidential | undefined {
  const { column, unit, fileMessage } = judged
  const { fileName } = judged.manuscript
  const secrets = errorsOf(judged).filter((finding) => finding.confidential)
  if (!secrets.length) return undefined
  return { kind: 'confidential', fileName, secrets, column, unit, fileMessage }
}

/** Notes the refusal of what must not be kept and deletes the bytes. */
export async function destroy(
  desk: Desk,
  by: Actor,
  handed: Handed,
  secret: Confidential,
): Promise<Confidential | Refusal> {
  const appended = await append(desk, refusedDraft(desk, by, handed, { isDestroyed: true }))
  if (appended instanceof Refusal) return appended
  await desk.storage.files.remove(handed.file.sha256)
  return { ...secret, author: handed.author }
}
