import type { Context } from 'koishi'
import { today } from '../../calendar'
import { editorsCommand, Said } from '../../chat'
import { amend, amendedText, type Better } from '../../correction'
import { Refusal } from '../../deed'
import type { Policy } from '../../policy'
import { say } from '../../text'
import { readAdoption } from '../decisions/read-adoption'
import { takeEntryNumbers } from './entry-numbers'

export const name = 'desk-amend'
export const inject = ['policy', 'roster', 'ledger', 'score']

/** `/更正 记12 …`: an entry was wrong; it is undone, and entered anew as it should be. */
export function apply(ctx: Context) {
  editorsCommand(ctx, '更正', ['改正', '修正'], async ({ by, words }) => {
    const said = new Said(words)
    if (said.isOver) throw new Refusal('correction.amend.expected')
    const [no] = takeEntryNumbers(said, say('correction.example.amend'))
    if (said.isOver) throw new Refusal('correction.amend.expected')
    const better = readBetter(ctx.ledger.entries[no - 1]?.type, said, ctx.policy.at())
    const outcome = await amend(ctx, by, { no, better })
    return outcome instanceof Refusal ? outcome : amendedText(ctx, outcome)
  })
}

/** What an entry of a type should say instead. */
function readBetter(type: string | undefined, said: Said, policy: Policy): Better {
  if (type === 'adopted') return readBetterAdoption(said, policy)
  if (type === 'endorsed') {
    const day = said.day(today())
    const level = said.named(policy.levels)?.name
    return { day, level, leader: said.rest || undefined }
  }
  const day = said.clearDay(today())
  return { day, amount: said.points(), reason: said.rest || undefined }
}

function readBetterAdoption(said: Said, policy: Policy): Better {
  const { receipts, outlets, items, traits, day, unclear } = readAdoption(
    said.rest,
    policy,
    today(),
  )
  const stray = unclear ?? receipts[0] ?? outlets[1]
  const names = policy.outlets.map(({ name }) => name).join('、')
  if (stray) throw new Refusal('adoption.unknown-outlet', [stray, names])
  return {
    outlet: outlets[0],
    items: items.length ? items : undefined,
    traits: traits.length ? traits : undefined,
    day,
  }
}
