import type { Session } from 'koishi'
import { FetchError } from '../courier'

/** What to say when a file or picture could not be had; any other error goes on. */
export function unfetched(session: Session, error: unknown): string {
  if (!(error instanceof FetchError)) throw error
  return session.text(`intake.fetch.${error.kind}`, [error.file.name])
}
