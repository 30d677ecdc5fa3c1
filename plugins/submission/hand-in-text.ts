import { type Finding, nameRule } from '../check'
import { formatPoints } from '../score'
import { countText, findingLines } from './finding-text'
import type {
  Accepted,
  Confidential,
  HandInOutcome,
  Refused,
  Verified,
  VerifyOutcome,
} from './outcome'
import { say } from './say'
import type { Waived } from './retake'

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
      const { receipt, title } = outcome.entry.payload
      return say('submission.received-before', { receipt, title, column: outcome.column.name })
    }
  }
}

/** 已收稿, with what it earned and where the unit now stands; then the advice. */
function acceptedText(outcome: Accepted): string {
  const { column, entry, credit, lateness, commission, progress, advice } = outcome
  const { title, items } = entry.payload
  const head = say('submission.accepted', {
    ...credit,
    column: column.name,
    title,
    count: countText(column, items.length),
    points: formatPoints(credit.points),
    total: formatPoints(credit.total),
  })
  return [
    head,
    ...(entry.ref ? [say('submission.replaced', [entry.ref])] : []),
    ...(commission ? [say('submission.fulfilled', [commission])] : []),
    ...(lateness?.name ? [say('submission.late', lateness)] : []),
    ...(progress?.mended ? [say('submission.all-mended', [progress.mended])] : []),
    ...adviceLines(advice),
  ].join('\n')
}

function verifiedText({ column, title, items, advice }: Verified): string {
  const about = { column: column.name, title, count: countText(column, items) }
  return [say('submission.verified', about), ...adviceLines(advice)].join('\n')
}

function adviceLines(advice: Finding[]): string[] {
  if (!advice.length) return []
  return [say('submission.advised', [advice.length]), ...findingLines(advice)]
}

/** 未收稿: what is wrong, and what to do next. */
function refusedText(outcome: Refused): string {
  const { entry, fileName, errors, progress } = outcome
  const file = fileName ? `“${fileName}”` : ''
  const head = entry ? 'submission.refused' : 'submission.verified-refused'
  return [
    say(head, { no: entry?.seq, file, count: errors.length }),
    ...(progress?.mended ? [say('submission.progress', progress)] : []),
    ...findingLines(errors),
    nextStep(outcome),
  ].join('\n')
}

function nextStep({ entry, fileName, errors, rename }: Refused): string {
  if (rename) return say('submission.rename.offered', [rename])
  if (!fileName) return say('submission.resend-text')
  return say(entry && errors.length >= MANY ? 'submission.resend-annotated' : 'submission.resend')
}

/** That it was not accepted, as anybody may hear it. */
export function confidentialText({ secrets }: Confidential): string {
  const clauses = [...new Set(secrets.map(({ clause }) => clause))].join('、')
  return say('submission.confidential.refused', [clauses])
}

/** What is secret in it: for whoever handed it in alone. */
export function secretText({ fileName, secrets }: Confidential): string {
  return [say('submission.confidential.details', [fileName]), ...findingLines(secrets)].join('\n')
}

export function confidentialNews({ unit, author, column }: Confidential): string {
  const about = { unit: unit.name, name: author?.name, column: column.name }
  return say('submission.confidential.editors', about)
}

export function waivedText({ rule, outcome }: Waived): string {
  return `${say('submission.waive.done', [nameRule(rule)])}\n${handInText(outcome)}`
}
