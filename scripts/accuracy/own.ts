import { readFile } from 'node:fs/promises'
import { check, type CheckRequest, type Element, elements } from '../../plugins/check'
import { type Entry, type EntryOf, replay } from '../../plugins/ledger'
import { read } from '../../plugins/manuscript'
import type { Example } from './learn'

type Labels = Omit<Example, 'text'>

const ruleOf = (element: Element) => `item-${element}`

function labels(has: boolean, isOne: (element: Element) => boolean): Labels {
  return Object.fromEntries(elements.filter(isOne).map((element) => [element, has]))
}

/** Where the office's manuscripts are, and what they are judged by. */
export interface Archive extends Pick<CheckRequest, 'policy' | 'calendar' | 'roster' | 'today'> {
  pathOf(sha256: string): string
}

/** An accepted item has what its column asks for, but for what its officer was warned of. */
function acceptedLabels({ payload }: EntryOf<'submitted'>, { policy }: Archive): Labels {
  const { column, warnings } = payload
  const asked = policy.columns[column]?.checks ?? {}
  return labels(true, (element) => {
    const rule = ruleOf(element)
    return asked[rule] !== undefined && !warnings.includes(rule)
  })
}

/** The texts of the items of a refused manuscript, and which rules they broke. */
async function lacking({ payload }: EntryOf<'refused'>, { pathOf, ...setting }: Archive) {
  const { file, findings, isDestroyed } = payload
  const whole = setting.policy.columns[payload.column]
  const own = findings.filter(({ rule }) => rule.startsWith('item-'))
  if (isDestroyed || !whole || own.length === 0) return []
  const manuscript = await read(await readFile(pathOf(file.sha256)), file.name)
  const column = { ...whole, checks: {} }
  return check({ ...setting, manuscript, column }).items.map(({ text, block }) => {
    const rules = own.filter((finding) => finding.block === block).map(({ rule }) => rule)
    return { text, rules }
  })
}

/**
 * What the office's own ledger teaches: an item that was refused lacks what was found to be lacking;
 * one that an editor let pass (放行) has it, and so has what was accepted and still counts.
 */
export async function ownExamples(entries: Entry[], archive: Archive): Promise<Example[]> {
  const examples = new Map<string, Example>()
  const say = (text: string, said: Labels) => {
    if (Object.keys(said).length > 0) examples.set(text, { ...examples.get(text), text, ...said })
  }
  const state = replay(entries)
  for (const entry of entries) {
    const isWaived = entry.type === 'waived'
    const refused = isWaived ? state.entries.get(entry.ref!) : entry
    if (refused?.type !== 'refused') continue
    for (const { text, rules } of await lacking(refused, archive)) {
      const named = isWaived ? rules.filter((rule) => entry.payload.rules.includes(rule)) : rules
      say(
        text,
        labels(isWaived, (element) => named.includes(ruleOf(element))),
      )
    }
  }
  for (const { status, entry } of state.submissions.values()) {
    if (status !== 'accepted') continue
    for (const text of entry.payload.items) say(text, acceptedLabels(entry, archive))
  }
  return [...examples.values()]
}
