import { readFile } from 'node:fs/promises'
import { type Day, dayOf } from '../../calendar'
import type { Address } from '../../courier'
import type { Desk } from '../../deed'
import type { EntryOf } from '../../ledger'
import { say } from '../say'
import type { Paper } from './papers'
import { post } from './post'
import { resultsOf } from './results'
import { fullText, publicText } from './results-text'
import { type Scope, scopeOf } from './scope'

interface Publication {
  /** The same key is sent once, ever. */
  key: string
  scope: Scope
  day: Day
  /** The pictures are PNG, the others are files. */
  papers: Paper[]
}

/** The private conversations with the editors. */
export function editorsOf({ roster, courier }: Desk): Address[] {
  return roster.editors.flatMap((editor) => courier.reach(editor) ?? [])
}

/** Sends what was published to the groups, and its files to the editors; what was sent is not again. */
export async function announce(
  desk: Desk & Desk,
  entry: EntryOf<'published'>,
  asker?: Address,
): Promise<void> {
  const { period, files } = entry.payload
  const day = dayOf(new Date(entry.at))
  const papers = await Promise.all(
    files.map(async ({ name, sha256 }) => {
      return { name, bytes: await readFile(desk.storage.files.path(sha256)) }
    }),
  )
  const scope = scopeOf(desk.policy.at(day), period, day)
  const publication = { key: `bulletin:${entry.id}`, scope, day, papers }
  await sendOut(desk, publication, asker)
}

/**
 * Sends a publication to the groups, and its files to the editors; what is internal to the editors
 * only. Without a group, as on the chat page, whoever asked for it sees it.
 */
export async function sendOut(
  desk: Desk,
  { key, scope, day, papers }: Publication,
  asker?: Address,
): Promise<void> {
  const pictures = papers.filter(isPicture)
  const files = papers.filter((paper) => !isPicture(paper))
  const isUrgent = !!asker
  const results = resultsOf(desk, scope, day)
  const [text, fallback] = [publicText(results), fullText(results)]
  const editors = editorsOf(desk)
  const places = placesOf(desk, scope, asker)
  await post(desk, places, { key, text, fallback, pictures, files, isUrgent })
  if (scope.isInternal) return
  const done = say('bulletin.publication.to-editors', [scope.period.label])
  await post(desk, editors, { key, text: done, pictures: [], files, isUrgent })
}

/** Where a publication is read. */
export function placesOf(desk: Desk, { isInternal }: Scope, asker?: Address): Address[] {
  const receivers = isInternal ? editorsOf(desk) : desk.courier.groups()
  return receivers.length || !asker ? receivers : [asker]
}

function isPicture({ name }: Paper): boolean {
  return name.endsWith('.png')
}
