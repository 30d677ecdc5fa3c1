import { type Actor, type Desk, forbidden, type Refusal } from '../deed'
import type { Courier } from '../courier'
import type { Storage } from '../storage'
import { type Facts, gatherFacts } from './facts'

type Surroundings = Pick<Desk, 'policy' | 'roster' | 'ledger'> & {
  storage: Pick<Storage, 'folder'>
  courier: Pick<Courier, 'connections' | 'groups' | 'tellsMembers' | 'callsInText'>
}

/**
 * How things stand with the running bot; editors may ask.
 * @param backup the folder of the backups, when there are any
 */
export async function readStatus(
  { policy, roster, ledger, storage, courier }: Surroundings,
  by: Actor,
  backup?: string,
): Promise<Facts | Refusal> {
  const refusal = forbidden(by, 'editor')
  if (refusal) return refusal
  const { entries } = ledger
  return gatherFacts({
    policy: policy.at(),
    calendar: policy.calendar,
    roster,
    ledger: { count: entries.length, last: entries.at(-1)?.at },
    folder: storage.folder,
    backup,
    connections: courier.connections(),
    // Where the members are not told, only a webhook calls them, beside the text.
    cannotCall: courier.groups().some((to) => !courier.tellsMembers(to) && courier.callsInText(to)),
  })
}
