import { posix } from 'node:path'
import type { Package } from '../docx/package'
import { findPart, readRelations } from '../docx/relations'
import { decode, parseXml, type Attributes } from '../docx/xml'
import { appendXml, dialectOf, encodeLike, escape } from './xml'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = '[Content_Types].xml'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

export type Parts = Map<string, Buffer>

/** The first name that is not taken, in any case: `comments`, `comments1` … */
function findFree(taken: Iterable<string>, make: (no: number | '') => string): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()))
  let no: number | '' = ''
  while (names.has(make(no).toLowerCase())) no = Number(no) + 1
  return make(no)
}

/** Relations of the document part, with one to a part beside it. */
function relate(zip: Package, main: string, part: string, root: Attributes): [string, Buffer] {
  const { dir, base } = posix.parse(main)
  const name = posix.join(dir, '_rels', `${base}.rels`)
  const bytes = zip.part(name) ?? Buffer.from(`${HEAD}<Relationships xmlns="${RELATIONS}"/>`)
  const id = findFree(readRelations(zip, main).keys(), (no) => `rIdComments${no}`)
  const type = `${dialectOf(root).relations}/comments`
  const target = posix.basename(part)
  const source = appendXml(decode(bytes), (_, prefix) => {
    return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  })
  return [name, encodeLike(bytes, source)]
}

function isDeclared(types: string, part: string): boolean {
  const names: (string | undefined)[] = []
  parseXml(types, { open: (_, { PartName }) => names.push(PartName?.toLowerCase()) })
  return names.includes(`/${part.toLowerCase()}`)
}

/** The list of content types with that of a comments part. */
function declareType(zip: Package, part: string): [string, Buffer][] {
  const bytes = zip.part(TYPES)
  if (!bytes || isDeclared(decode(bytes), part)) return []
  const source = appendXml(decode(bytes), (_, prefix) => {
    return `<${prefix}Override PartName="/${escape(part)}" ContentType="${TYPE}"/>`
  })
  return [[TYPES, encodeLike(bytes, source)]]
}

/**
 * The comments part of a document, an empty one when there is none yet; `others` are the parts that
 * lead to it, where they must change.
 */
export function openComments(
  zip: Package,
  main: string,
  root: Attributes,
): { name: string; bytes: Buffer; others: Parts } {
  const related = findPart(readRelations(zip, main), 'comments')
  const bytes = related ? zip.part(related) : undefined
  if (related && bytes?.length) return { name: related, bytes, others: new Map() }
  const { dir } = posix.parse(main)
  const name = related ?? findFree(zip.names, (no) => posix.join(dir, `comments${no}.xml`))
  const others = new Map(declareType(zip, name))
  if (!related) others.set(...relate(zip, main, name, root))
  const empty = `${HEAD}<w:comments xmlns:w="${dialectOf(root).word}"/>`
  return { name, bytes: Buffer.from(empty), others }
}
