import type { Listing } from '../../deed'
import { contentsText } from '../contents'
import { overview } from '../regulation'
import { sayFitting } from '../../text'
import { say } from '../say'
import { commission, duty, emergency, instruction, progress, sign, swapped } from './of-affairs'
import { assessed, change, lowest } from './of-change'
import { granted, lateness, moved } from './of-lateness'
import { compare, outstanding, ownWeek, points, returned, unitOrOwn } from './of-ledger'
import { lateOnes, objection, why, withdrawal } from './of-own'
import {
  captioned,
  contact,
  element,
  how,
  ofColumn,
  ofOutlet,
  pictured,
  published,
  times,
  worth,
} from './of-regulation'
import { lines, type Question } from './question'
import { registered } from './of-register'
import { ownOrWaiting } from './of-waiting'
import { officers } from './of-unit'
import type { Topic } from './topic'
import { waitsText } from './unknown'

const answers: Record<Topic, (question: Question) => string | Listing> = {
  emergency,
  signing: ownOrWaiting,
  file: () => say('intake.question.file'),
  element,
  outstanding,
  objection,
  granted,
  moved,
  rewrite: () => say('intake.question.rewrite'),
  adjusting: ({ by }) => roleText('adjusting', by),
  nothing: (question) => lines(ownWeek(question), say('intake.question.nothing')),
  late: lateOnes,
  why,
  compare,
  lowest,
  change,
  assessed,
  holiday: (question) => lines(ownWeek(question), say('intake.question.holiday')),
  picture: ({ desk }) => pictured(desk),
  swapped,
  duty,
  worth: (question) => lines(worth(question), say('intake.question.worth')),
  progress,
  points: (question) => ofOutlet(question) ?? points(question),
  instruction,
  commission,
  adopted: (question) => registered(question) ?? unitOrOwn(question),
  sign,
  mine: ownOrWaiting,
  lateness,
  leave: ({ by }) => sayFitting(`intake.question.leave.${by.person!.role}`),
  caption: ({ desk }) => captioned(desk),
  officers,
  withdraw: withdrawal,
  mend: (question) => lines(returned(question), say('intake.question.mend')),
  published: ({ desk, said }) => published(desk, said),
  due: (question) => lines(ownWeek(question), times(question.desk)),
  sample: (question) => lines(ofColumn(question), sayFitting('intake.question.sample')),
  writing: () => say('intake.question.writing'),
  self: ({ desk }) => lines(say('intake.question.self'), contact(desk)),
  format: (question) => ofColumn(question) ?? overview(question.desk.policy.at()),
  bind: () => say('intake.question.bind'),
  contact: ({ desk }) => contact(desk),
  contents: ({ desk }) => contentsText(desk.policy.at()),
  what: (question) => ofColumn(question) ?? overview(question.desk.policy.at()),
  help: ({ by }) => sayFitting(`intake.help.${by.person!.role}`),
  how: (question) => ofColumn(question) ?? how(question),
  thanks: () => say('intake.question.thanks'),
  greeting: ({ by, desk, isPrivate }) =>
    lines(
      sayFitting(`intake.question.greeting.${by.person!.role}`),
      isPrivate ? waitsText(desk, by) : undefined,
    ),
}

/** What editors can do themselves, others ask them for. */
function roleText(topic: string, { person }: Question['by']): string {
  return say(`intake.question.${topic}.${person?.role === 'editor' ? 'editor' : 'others'}`)
}

/** A short answer from the regulation and the ledger, with what to do next. */
export function answerTo(topic: Topic, question: Question): string | Listing {
  return answers[topic](question)
}
