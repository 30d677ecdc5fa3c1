import { phraseCorrection } from '../check'
import type { Revised } from './revise'
import { say } from './say'

/** How many changes fit in one message on a phone. */
const SHOWN = 8

export function revisedText({ fileName, properName, corrections, isTranscript }: Revised): string {
  const renamed = properName ? [say('submission.revise.renamed', [properName])] : []
  const changes = [...renamed, ...corrections.map(phraseCorrection)]
  const shown = changes.slice(0, SHOWN).map((change, index) => `${index + 1}. ${change}`)
  const rest = changes.length - shown.length
  return [
    say('submission.revise.head', [fileName, changes.length]),
    ...shown,
    ...(rest ? [say('submission.more', [rest])] : []),
    say(`submission.revise.${isTranscript ? 'transcript' : 'done'}`),
  ].join('\n')
}
