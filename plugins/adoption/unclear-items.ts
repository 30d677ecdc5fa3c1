import { acceptedSubmission, type Actor, type Desk, originOf, Refusal, shorten } from '../deed'
import type { Submission } from '../ledger'
import { ownOutlets } from '../policy'
import type { AdoptionRequest } from './adoption-request'
import { itemsLeft } from './items'
import { isNamed } from './names'

/** Items of a submission that fit in one question on a phone, and characters to know one by. */
const SHOWN = 9
const BRIEF = 28

interface Choice {
  submission: Submission
  /** Numbers of the items to choose from. */
  items: number[]
}

/**
 * Which items are meant, when it was not said: several of one manuscript seldom appear in an outlet
 * that is not the column's own, and each would earn the points. `several`: how it is asked of several
 * manuscripts.
 */
export function unclearItems(
  desk: Desk,
  by: Actor,
  { manuscripts, outlets, isAll = false }: AdoptionRequest,
  several = 'several',
): Refusal | undefined {
  const unsaid = isAll ? [] : manuscripts.filter(({ items }) => !items.length)
  const choices = unsaid.flatMap(({ receipt }) => choiceOf(desk, by, receipt, outlets) ?? [])
  if (!choices.length) return undefined
  const [{ submission, items }] = choices
  const { receipt } = submission
  if (manuscripts.length === 1) {
    return new Refusal('adoption.which.one', [receipt, itemList(submission, items)])
  }
  const receipts = choices.map((each) => each.submission.receipt).join('、')
  return new Refusal(`adoption.which.${several}`, [receipts, Number(receipt.slice(5)), outlets[0]])
}

function choiceOf(desk: Desk, by: Actor, receipt: string, outlets: string[]): Choice | undefined {
  const submission = acceptedSubmission(desk, receipt)
  if (submission instanceof Refusal || submission.entry.payload.items.length < 2) return undefined
  const { unit, payload } = submission.entry
  const own = ownOutlets(desk.policy.at(), payload.column)
  // The same message asked again finds its own entry.
  const isNew = (outlet: string) => {
    return !desk.ledger.state.entries.has(originOf(desk, by, unit, receipt, outlet).id)
  }
  const others = outlets.filter((outlet) => !isNamed(own, outlet) && isNew(outlet))
  const left = new Set(others.flatMap((outlet) => itemsLeft(submission, outlet, [])))
  const items = [...left].toSorted((a, b) => a - b)
  return items.length ? { submission, items } : undefined
}

/** `1 5月18日，教务处在…`, an item a line. */
function itemList({ entry }: Submission, items: number[]): string {
  const lines = items.map((no) => {
    const signs = [...entry.payload.items[no - 1].replace(/\s+/g, ' ').trim()]
    return `${no} ${signs.slice(0, BRIEF).join('')}${signs.length > BRIEF ? '…' : ''}`
  })
  return shorten(lines, SHOWN).join('\n')
}
