import { say } from '../say'
import type { Digest } from './draw-up-digest'

/** @param isPrivate the file is sent to the editor alone, not where it was asked for */
export function digestText({ no, title, count, units, merged }: Digest, isPrivate: boolean) {
  return [
    say('bulletin.digest.done', { no, title, count, units }),
    ...(merged ? [say('bulletin.digest.merged', [merged])] : []),
    ...(isPrivate ? [say('bulletin.digest.privately')] : []),
    say('bulletin.digest.how'),
  ].join('\n')
}
