import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Element, elements } from '../../plugins/check'
import type { Example } from './learn'

const folder = join(process.cwd(), 'scripts/accuracy')

/** A weekly item, labelled by hand; null where good readers differ. */
export interface LabelledItem extends Record<Element, boolean | null> {
  id: string
  text: string
  /** The day it was handed in; 2021-05-21 when absent. */
  today?: string
  vague: string[]
}

/** The labelled cases of a file, one a line. */
export function rows<T>(file: string): T[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function filesOf(kind: string): string[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(kind))
  return files.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** Sets the second opinion learns. */
const learntSets = filesOf('items')

/** All sets of items; those held out are only measured. */
export const itemSets = [...learntSets, ...filesOf('held-out')]

export const manuscriptSets = filesOf('manuscripts')

/** The items of all sets but one, as examples to learn from. */
export function itemsBeside(set?: string): Example[] {
  const others = learntSets.filter((file) => file !== set)
  return others.flatMap((file) => rows<LabelledItem>(file)).map(exampleOf)
}

function exampleOf({ text, ...item }: LabelledItem): Example {
  const labels = elements.flatMap((element) => {
    const label = item[element]
    return label === null ? [] : [[element, label]]
  })
  return { text, ...Object.fromEntries(labels) }
}
