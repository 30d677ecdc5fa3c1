import {
  type Actor,
  type Desk,
  type Filter,
  forbidden,
  Refusal,
  select,
  type Selection,
  selectionText,
  submissionsIn,
} from '../deed'
import type { Submission } from '../ledger'
import { bundledName } from './file-name'
import { type Missing, missingIn } from './missing'
import { say } from './say'
import { type Packed, sizeOf, type Volume, volumesOf } from './volumes'
import { zip } from './zip'

export interface BundleRequest {
  filter: Filter
  /** Bytes of a file that the platform takes. */
  most: number
}

/** The accepted manuscripts of a selection, as files to hand over. */
export interface Bundle {
  selection: Selection
  /** One zip; more when that would be too large. */
  files: { name: string; bytes: Buffer }[]
  /** Manuscripts that are in it, by unit in the order of the roster. */
  counts: { unit: string; count: number }[]
  missing: Missing[]
  /** Receipts of those whose file is not on disk. */
  lost: string[]
  /** Manuscripts that do not count, by what became of them. */
  leftOut: Partial<Record<Submission['status'], number>>
}

/** More zips than these nobody wants in a chat. */
const MOST_FILES = 5

/** 打包: the files of the accepted manuscripts of a selection, each under its proper name. */
export async function bundle(
  desk: Desk,
  by: Actor,
  { filter, most }: BundleRequest,
): Promise<Bundle | Refusal> {
  const selection = forbidden(by, 'editor') ?? select(desk, filter)
  if (selection instanceof Refusal) return selection
  const all = submissionsIn(desk, selection)
  const accepted = inOrder(desk, all)
  const { packed, lost } = await filesOf(desk, accepted)
  if (!packed.length) return nothing(selection, lost)
  const volumes = volumesOf(packed, most)
  if (volumes.length > MOST_FILES) {
    return new Refusal('bundle.too-large', [selectionText(selection), megabytes(packed)])
  }
  const files: Bundle['files'] = []
  for (const each of volumes) files.push({ name: nameOf(selection, each), bytes: await zip(each) })
  const inside = accepted.filter(({ receipt }) => !lost.includes(receipt))
  const missing = missingIn(desk, selection, accepted)
  return { selection, files, counts: countsOf(inside), missing, lost, leftOut: leftOutOf(all) }
}

/** Those accepted, unit by unit, each as they came. */
function inOrder({ roster }: Desk, submissions: Submission[]): Submission[] {
  const places = new Map(roster.units.map(({ name }, index) => [name, index]))
  const place = ({ entry }: Submission) => places.get(entry.unit) ?? places.size
  return submissions
    .filter(({ status }) => status === 'accepted')
    .toSorted((a, b) => place(a) - place(b))
}

async function filesOf(desk: Desk, submissions: Submission[]) {
  const packed: Packed[] = []
  const lost: string[] = []
  for (const { receipt, entry } of submissions) {
    const { file, day, column: key } = entry.payload
    const { files } = desk.storage
    const column = desk.policy.at(day).columns[key]
    if (!(await files.has(file.sha256))) lost.push(receipt)
    else {
      const name = bundledName(desk, entry, column)
      const { size } = file
      packed.push({ name, column: column.name, path: files.path(file.sha256), size, at: entry.at })
    }
  }
  return { packed, lost }
}

function nothing(selection: Selection, lost: string[]): Refusal {
  const label = selectionText(selection)
  return lost.length
    ? new Refusal('bundle.all-lost', [label, lost.join('、')])
    : new Refusal('bundle.nothing', [label])
}

function countsOf(submissions: Submission[]): Bundle['counts'] {
  const units = [...new Set(submissions.map(({ entry }) => entry.unit))]
  return units.map((unit) => {
    return { unit, count: submissions.filter(({ entry }) => entry.unit === unit).length }
  })
}

function leftOutOf(submissions: Submission[]): Bundle['leftOut'] {
  const leftOut: Bundle['leftOut'] = {}
  for (const { status } of submissions) {
    if (status === 'returned' || status === 'withdrawn')
      leftOut[status] = (leftOut[status] ?? 0) + 1
  }
  return leftOut
}

function megabytes(files: Packed[]): number {
  return Math.ceil(sizeOf(files) / 1024 / 1024)
}

function nameOf({ units, columns, period }: Selection, { column, no }: Volume): string {
  const [unit, ...others] = units
  const of = others.length ? say('bundle.units', [unit, units.length]) : (unit ?? '')
  const names = column ? [column] : columns.map(({ name }) => name)
  const what = names.join('、') || say('bundle.manuscripts')
  return say('bundle.file', { label: of + period.label, what, no })
}
