import { legalName } from '../check'
import { distinct } from './file-name'

/** A manuscript's file on its way into a zip. */
export interface Packed {
  name: string
  /** Name of its column. */
  column: string
  /** Where the bytes are. */
  path: string
  /** Bytes. */
  size: number
  /** When it was handed in, ISO 8601 with +08:00. */
  at: string
}

/** One zip. */
export interface Volume {
  /** Its column, when every column has zips of its own. */
  column?: string
  /** From 1, when the column has several. */
  no?: number
  files: Packed[]
}

/** Bytes a zip takes for a file beside its content, at most. */
const ENTRY = 700

/**
 * All files as one zip when it has no more than `most` bytes; else zips of each column, each of as
 * many files, in order, as it can hold. A single file larger than that is a zip of its own.
 */
export function volumesOf(files: Packed[], most: number): Volume[] {
  if (sizeOf(files) <= most) return [{ files }]
  const columns = [...new Set(files.map(({ column }) => column))]
  return columns.flatMap((column) => {
    const parts = cut(
      files.filter((file) => file.column === column),
      most,
    )
    return parts.map((own, index) => {
      return { column, no: parts.length > 1 ? index + 1 : undefined, files: own }
    })
  })
}

function cut(files: Packed[], most: number): Packed[][] {
  const parts: Packed[][] = [[]]
  for (const file of files) {
    const part = parts.at(-1)!
    if (!part.length || sizeOf([...part, file]) <= most) part.push(file)
    else parts.push([file])
  }
  return parts
}

export function sizeOf(files: Packed[]): number {
  return files.reduce((sum, { size }) => sum + size + ENTRY, 0)
}

/** The paths of the files in their zip: of several columns in a folder each, no two the same. */
export function pathsIn({ files }: Volume): string[] {
  const isMixed = new Set(files.map(({ column }) => column)).size > 1
  return distinct(
    files.map(({ name, column }) => (isMixed ? `${legalName(column)}/${name}` : name)),
  )
}
