import { type Desk, unheardLines, unheardOf } from '../../deed'
import { say } from '../say'
import type { Notice } from './notice'

/** Tells the editors which units could not be told something, why, and what it was. */
export async function tellOfUntold(
  desk: Pick<Desk, 'roster' | 'courier'>,
  notices: Notice[],
): Promise<void> {
  for (const { key, to, text: what } of notices) {
    if (to === 'editors') continue
    const lines = unheardLines(await unheardOf(desk, [to.unit]))
    const text = say('desk.tell.untold', [lines.join('\n'), what])
    if (lines.length) await desk.courier.tellEditors({ key: `${key}:untold`, text })
  }
}
