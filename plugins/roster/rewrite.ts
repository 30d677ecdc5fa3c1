import { type Document, isMap, isScalar, isSeq, visit, YAMLMap, YAMLSeq } from 'yaml'
import { parseYaml } from '../yaml'
import type { RosterData, Unit } from './types'

type Fields = Record<string, unknown>

/** The fields of a unit that are no people, and those of a person, in the order they are written. */
const unitKeys = ['name', 'aliases', 'class', 'staff'] as const
const personKeys = ['name', 'role', 'post', 'units', 'qq', 'wecom', 'phone', 'until']

/**
 * Makes a roster file's text say what `data` says: what changed is written anew, everything else stays
 * as it is, with its comments.
 */
export function rewriteRoster(
  source: string,
  { units, leaders = [], editors }: RosterData,
): string {
  const document = parseYaml(source)
  const sequence = listIn(document, document.contents as YAMLMap, 'units')
  const nodes = new Map(mapsIn(sequence).map((node) => [nameOf(node), node]))
  sequence.items = units.map((unit) => {
    const node = nodes.get(unit.name) ?? newMap(document, { name: unit.name })
    writeUnit(document, node, unit)
    return node
  })
  writePeople(document, document.contents as YAMLMap, { leaders, editors })
  return textOf(document)
}

function writeUnit(document: Document, node: YAMLMap, unit: Unit) {
  write(document, node, unitKeys, unit as unknown as Fields)
  const { officers, leaders } = unit
  if (unit.formerly && !node.has('formerly')) node.set('formerly', flow(document, unit.formerly))
  writePeople(document, node, { officers, leaders })
}

/** Writes lists of people; somebody who goes from one list to another keeps their line. */
function writePeople(document: Document, parent: YAMLMap, lists: Record<string, object[]>) {
  const isWritten = (key: string) => lists[key].length > 0 || parent.has(key)
  const sequences = Object.keys(lists)
    .filter(isWritten)
    .map((key) => [key, listIn(document, parent, key)] as const)
  const all = sequences.flatMap(([, sequence]) => mapsIn(sequence))
  const nodes = new Map(all.map((node) => [nameOf(node), node]))
  for (const [key, sequence] of sequences) {
    sequence.items = (lists[key] as Fields[]).map((person) => {
      const node = nodes.get(String(person.name)) ?? flow(document, {})
      write(document, node as YAMLMap, personKeys, person)
      return node
    })
  }
}

/** Sets the fields that differ, and takes away those that are no more. */
function write(document: Document, node: YAMLMap, keys: readonly string[], fields: Fields) {
  for (const key of keys) {
    const value = fields[key]
    const isList = Array.isArray(value)
    if (isText(node, key, value)) continue
    if (value === undefined) node.delete(key)
    else if (isList && value.length === 0 && !node.has(key)) continue
    else if (isList) node.set(key, flow(document, value))
    else node.set(key, document.createNode(value))
  }
}

/** Whether it is written so; a number may stand without quotes. */
function isText(node: YAMLMap, key: string, value: unknown): boolean {
  const there = node.get(key, true)
  if (isSeq(there) && Array.isArray(value)) return there.items.map(String).join() === value.join()
  return isScalar(there) && String(there.value) === String(value)
}

function listIn(document: Document, parent: YAMLMap, key: string): YAMLSeq {
  const there = parent.get(key)
  if (isSeq(there)) return there as YAMLSeq
  const made = document.createNode([]) as YAMLSeq
  parent.set(key, made)
  return made
}

function mapsIn(sequence: YAMLSeq): YAMLMap[] {
  return sequence.items.filter((item) => isMap(item)) as YAMLMap[]
}

function nameOf(node: YAMLMap): string {
  return String(node.get('name')).trim()
}

function newMap(document: Document, value: object): YAMLMap {
  return document.createNode(value) as YAMLMap
}

function flow(document: Document, value: object): YAMLMap | YAMLSeq {
  return document.createNode(value, { flow: true }) as YAMLMap | YAMLSeq
}

/** In the style of the sample: `[党办, 校办]` and `{ name: 张三 }`. */
function textOf(document: Document): string {
  visit(document, {
    Seq: (_, node) => pad(node, ''),
    Map: (_, node) => pad(node, ' '),
  })
  return document.toString({ lineWidth: 0, singleQuote: true })
}

function pad(node: YAMLSeq | YAMLMap, flowCollectionPadding: string) {
  const { toString } = node
  node.toString = (context, ...rest) =>
    toString.call(node, context && { ...context, flowCollectionPadding }, ...rest)
}
