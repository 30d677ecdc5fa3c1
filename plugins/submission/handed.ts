import type { Finding, RecognisedName } from '../check'
import type { Author, EntryOf } from '../ledger'
import type { Manuscript } from '../manuscript'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import type { StoredFile } from '../storage'
import type { Lateness } from './lateness'
import type { Past } from './past'

/** A manuscript that somebody hands in, as the door hands it over. */
export interface Offered {
  column: Column
  unit: Unit
  fileName: string
  bytes: Uint8Array
  /** What the file name says, if it was recognised as one of the column. */
  name?: RecognisedName
  /** Of a text: what its file was made of, so that it need not be read. */
  manuscript?: Manuscript
  /** The message that carried the file, when another one asked to take it. */
  fileMessage?: string
  /** Number of the commission (约稿) it is for. */
  commission?: number
  /** Number of the week or month it is said to be for; the one in its name goes first. */
  periodSaid?: number
}

/** A manuscript on its way into the ledger: each step of `handIn` adds what it finds out. */
export interface Handed extends Omit<Offered, 'fileName' | 'bytes'> {
  /** Whose manuscript it is; not the editor who lets it pass. */
  author: Author
  file: StoredFile
  manuscript: Manuscript
  findings: Finding[]
  /** Texts of the items; the whole body as one when the column counts manuscripts. */
  items: string[]
  /** The week or month it is for, when its column is due by such: `2020-2021-2/12`, `2021-05`. */
  week?: string
  lateness?: Lateness
  /** What its unit handed in before that has to do with it. */
  past?: Past
  /** The refusal of its earlier version. */
  refused?: EntryOf<'refused'>
  waived?: string[]
}

export type Judgeable = Pick<Handed, 'manuscript' | 'column' | 'unit' | 'name' | 'periodSaid'> &
  Partial<Pick<Handed, 'commission'>>

export function errorsOf({ findings }: Pick<Handed, 'findings'>): Finding[] {
  return findings.filter(({ severity }) => severity === 'error')
}

export function adviceOf({ findings }: Pick<Handed, 'findings'>): Finding[] {
  return findings.filter(({ severity }) => severity !== 'error')
}

/** Whether a manuscript has a title of its own: its file name has a topic, or it needs none. */
export function isTitled({ filename }: Column): boolean {
  return !filename || filename.form.includes('{topic}')
}

/** What a manuscript is called: its title, else its file name without extension. */
export function titleOf({ title, fileName }: Manuscript): string {
  return title ?? fileName.replace(/\.[^.]*$/, '')
}

/** The text of a manuscript, a line a paragraph. */
export function bodyOf({ blocks }: Manuscript): string {
  return blocks
    .filter(({ kind, text }) => kind !== 'title' && text.trim())
    .map(({ text }) => text)
    .join('\n')
}

const isOfName = ({ rule, variant }: Finding) =>
  rule === 'file-name' || rule === 'week-number' || (rule === 'unit-known' && variant === 'slip')

/** What the file should be called, when its name is wrong. */
export function suggestedName(findings: Finding[]): string | undefined {
  return findings.find(isOfName)?.suggestion
}

/** The name that mends everything, when only the name is wrong. */
export function properNameOf(errors: Finding[]): string | undefined {
  const isMended = errors.every((error) => isOfName(error) && error.suggestion)
  return isMended ? errors[0]?.suggestion : undefined
}
