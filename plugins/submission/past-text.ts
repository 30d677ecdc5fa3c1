import type { Submission } from '../ledger'
import type { Column } from '../policy'
import type { Accepted } from './outcome'
import type { Past } from './past'
import type { Told } from './repeats'
import { say } from './say'

/** What an accepted manuscript replaces, and repeats of what the unit handed in before. */
export function pastLines({ entry, column, past, formerly }: Accepted): string[] {
  const { replaced, kept, told = [] } = past ?? {}
  const key = replaced?.status === 'accepted' ? 'replaced-surely' : 'replaced'
  return [
    ...(entry.ref ? [say(`submission.${key}`, [entry.ref])] : []),
    ...(kept ? [keptText(kept)] : []),
    ...toldLines(column, told),
    ...(formerly ? [say('submission.formerly', [formerly])] : []),
  ]
}

/** What a manuscript would replace and repeat if it were handed in. */
export function foretoldLines(
  column: Column,
  { replaced, kept, beside, told }: Omit<Past, 'repeats'>,
): string[] {
  return [
    ...(replaced ? [say('submission.foretold.replaced', [replaced.receipt])] : []),
    ...(kept ? [keptText(kept)] : []),
    ...toldLines(column, told),
    ...(beside ? [say('submission.foretold.beside', [beside.receipt])] : []),
  ]
}

function keptText({ receipt, adoptions }: Submission): string {
  return say(`submission.${adoptions.length ? 'adopted' : 'handled'}`, [receipt])
}

function toldLines({ countBy }: Column, told: Told[]): string[] {
  return told.map(({ receipt, title, items, numbers }) => {
    if (countBy === 'manuscript') return say('submission.repeated-whole', { receipt, title })
    const [own, earlier] = [items, numbers].map((list) => list.join('、'))
    return say('submission.repeated', { receipt, items: own, numbers: earlier })
  })
}
