import type { Member } from '../courier'
import { masked, type Person, readCard, type Roster } from '../roster'
import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'
import { isAsListed, type RosterReview } from './review'

const say = defineTexts(zhCN)

/** Names of a kind that fit in one answer on a phone. */
const SHOWN = 10

/**
 * What is to be done about the roster, a kind a line and its next step below.
 * @param isPrivate whether nobody else reads it; in a group numbers are masked
 */
export function reviewText(
  { roster }: { roster: Pick<Roster, 'match'> },
  review: RosterReview,
  isPrivate: boolean,
): string {
  if (isAsListed(review)) return say('membership.review.fine')
  const { absent, unknown, strangers } = review
  return [
    ...kindText('absent', absent.map(personText), absent.map(exampleOf)),
    ...kindText('unknown', unknown.map(personText), unknown.map(exampleOf)),
    ...kindText(
      'strangers',
      strangers.map((each) => memberText(each, isPrivate)),
      strangers.flatMap((each) => appointingText(roster, each, isPrivate) ?? []),
    ),
  ].join('\n')
}

/** Who, and what to do next, by an example of one of them when there is one. */
function kindText(kind: keyof RosterReview, names: string[], [example]: object[]): string[] {
  if (!names.length) return []
  const shown = names.slice(0, SHOWN).join(say('membership.review.comma'))
  const more = names.length - SHOWN
  const list = more > 0 ? say('membership.review.more', [shown, more]) : shown
  const step = say(`membership.review.${kind}-how`)
  const way = example && say(`membership.review.${kind}-example`, example)
  return [say(`membership.review.${kind}`, [names.length, list]), way ? step + way : step]
}

function personText({ name, unit }: Person): string {
  return `${unit!.name}${name}`
}

function exampleOf({ name, unit }: Person): object {
  return { name, unit: unit!.name }
}

function memberText({ userId, card }: Member, isPrivate: boolean): string {
  const number = isPrivate ? userId : masked(userId)
  return card && card !== userId ? say('membership.review.member', [card, number]) : number
}

/** What to send for somebody whose card says a unit: only where the number may be said. */
function appointingText(
  roster: Pick<Roster, 'match'>,
  { userId, card = '' }: Member,
  isPrivate: boolean,
): object | undefined {
  const said = readCard(card).find(({ unit, name }) => roster.match(unit) && name)
  const unit = said && roster.match(said.unit)
  return unit && isPrivate ? { unit: unit.name, name: said.name, userId } : undefined
}
