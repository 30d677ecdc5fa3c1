import type { Annotated } from './annotate'
import { say } from './say'

export function annotatedText({ findings, isTranscript }: Annotated): string {
  return say(`submission.annotate.${isTranscript ? 'transcript' : 'done'}`, [findings])
}
