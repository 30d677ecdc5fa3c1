import { append, type Desk, Refusal } from '../deed'
import type { Appended, Draft, EntryOf } from '../ledger'
import { masked, type Officer, RosterError } from '../roster'

type Type = 'appointed' | 'dismissed' | 'substituted'
type Decision = Extract<Draft, { type: Type }>

/**
 * Records a decision about a unit's officers, and writes them into the roster file. Done again by the
 * same message, after the bot was stopped in between, it is recorded once.
 */
export async function changeOfficers<T extends Type>(
  desk: Pick<Desk, 'rosterFile' | 'ledger'>,
  decision: Decision & { type: T },
  edit: (officers: Officer[]) => Officer[],
): Promise<EntryOf<T> | Refusal> {
  const { unit } = decision
  let recorded: Appended[] = []
  try {
    await desk.rosterFile.change(
      (data) => {
        if (!data.units.some(({ name }) => name === unit)) {
          throw new Refusal('deed.unknown-unit.listed', [unit])
        }
        const units = data.units.map((each) =>
          each.name === unit ? { ...each, officers: edit(each.officers) } : each,
        )
        return { ...data, units }
      },
      async () => {
        const appended = await append(desk, decision)
        if (appended instanceof Refusal) throw appended
        recorded = appended
      },
    )
  } catch (error) {
    return refusalOf(error)
  }
  return recorded[0].entry as EntryOf<T>
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof RosterError) {
    return new Refusal('membership.faulty', [
      error.message.replaceAll('[roster] ', '').replace(/\d{5,}/g, (number) => masked(number)),
    ])
  }
  throw error
}
