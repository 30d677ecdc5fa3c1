import { shorten } from '../../deed'
import { say } from '../say'
import type { Digest } from './draw-up-digest'
import type { LikelySame } from './items'

/** Merged and doubtful items that are listed in one answer. */
const SHOWN = 8

/** @param isPrivate the file is sent to the editor alone, not where it was asked for */
export function digestText(digest: Digest, isPrivate: boolean) {
  const { no, title, count, units, merged, likely } = digest
  return [
    say('bulletin.digest.done', { no, title, count, units }),
    ...shorten(merged.map(mergedLine), SHOWN),
    ...shorten(likely.map(likelyLine), SHOWN),
    ...(likely.length ? [say('bulletin.digest.merge', likely[0].numbers)] : []),
    ...(isPrivate ? [say('bulletin.digest.privately')] : []),
    say('bulletin.digest.how'),
  ].join('\n')
}

function mergedLine({ number, items }: Digest['merged'][number]): string {
  const sources = items.map((item) => say('bulletin.digest.source', { ...item }))
  return say('bulletin.digest.merged', [number, sources.join(say('bulletin.comma'))])
}

function likelyLine({ numbers, differences }: LikelySame): string {
  const said = differences.map((each) => say(`bulletin.digest.differences.${each}`))
  return say('bulletin.digest.likely', [...numbers, said.join(say('bulletin.comma'))])
}
