import { nameRule } from '../check'
import { acceptedText } from './accepted-text'
import { adviceLine, adviceLines, columnText, countText, findingLines } from './finding-text'
import { latenessLines } from './lateness-text'
import type { HandInOutcome, Refused, Verified, VerifyOutcome } from './outcome'
import { foretoldLines } from './past-text'
import type { Waived } from './retake'
import { briefName } from '../text'
import { say } from './say'
import { confidentialText } from './secret-text'

/** So many findings are easier to mend with the annotated copy beside. */
const MANY = 3

/** What became of a manuscript, as anybody may hear it. */
export function handInText(outcome: HandInOutcome | VerifyOutcome): string {
  switch (outcome.kind) {
    case 'accepted':
      return acceptedText(outcome)
    case 'verified':
      return verifiedText(outcome)
    case 'refused':
      return refusedText(outcome)
    case 'confidential':
      return confidentialText(outcome)
    case 'unheeded':
      return say('submission.unheeded', [outcome.receipt, outcome.reason])
    case 'received-before': {
      const { receipt, title, week } = outcome.entry.payload
      const column = columnText(outcome.column, week)
      const key = outcome.isPending ? 'pending-before' : 'received-before'
      return say(`submission.${key}`, { receipt, title, column })
    }
  }
}

/** 校验通过, with what handing it in will bring. */
function verifiedText({ column, title, items, week, past, lateness, advice }: Verified): string {
  const about = { column: columnText(column, week), title, count: countText(column, items) }
  return [
    say('submission.verified', about),
    ...foretoldLines(column, past),
    ...latenessLines(lateness, 'verified-late'),
    ...adviceLines(advice),
  ].join('\n')
}

/** 未收稿: what is wrong, and what to do next. */
function refusedText(outcome: Refused): string {
  const { entry, fileName, errors, advice, progress } = outcome
  const file = fileName ? `“${briefName(fileName)}”` : ''
  const head = entry ? 'submission.refused' : 'submission.verified-refused'
  return [
    say(head, { no: entry?.seq, file, count: errors.length }),
    ...(progress?.mended ? [say('submission.progress', progress)] : []),
    ...findingLines(errors),
    ...adviceLine(advice),
    nextStep(outcome),
  ].join('\n')
}

function nextStep({ entry, fileName, errors, rename }: Refused): string {
  if (rename) return say('submission.rename.offered', [rename])
  if (!fileName) return say('submission.resend-text')
  return say(entry && errors.length >= MANY ? 'submission.resend-annotated' : 'submission.resend')
}

export function waivedText({ rule, outcome }: Waived): string {
  return `${say('submission.waive.done', [nameRule(rule)])}\n${handInText(outcome)}`
}
