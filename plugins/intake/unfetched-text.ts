import { FetchError } from '../courier'
import { say } from './say'

/** What to say when a file or picture could not be had; any other error goes on. */
export function unfetchedText(error: unknown): string {
  if (!(error instanceof FetchError)) throw error
  return say(`intake.fetch.${error.kind}`, [error.file.name])
}
