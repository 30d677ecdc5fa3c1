import words from '../../data/language/fields.yml'
import { oneOf } from './language'

/** The elements an item may name by a label: 时间：…, 【地点】…; a theme only says what it is called. */
const elements = ['time', 'place', 'event', 'theme', 'significance'] as const

type Element = (typeof elements)[number]

/** What a label is about; another is none of the elements: 参加人员, 备注. */
export type Kind = Element | 'other'

/** What stands behind the labels of an item. */
export type Fields = Partial<Record<Element, string>>

const kinds = [...elements, 'other'] as const

const about = `(?:${oneOf(words, 'about')}){0,2}`

/** Words may be spaced out: 时 间. */
const spaced = (kind: (typeof kinds)[number]) =>
  oneOf(words, kind).replace(/[\u4e00-\u9fa5](?=[\u4e00-\u9fa5])/g, '$& {0,4}')

const named = `(?:${about}(?:${kinds.map((kind) => `(?<${kind}>${spaced(kind)})`).join('|')}))`

const title = new RegExp(`^${named} *：?$`)

const begin = '(?:^|(?<=[\\n。；，、！ （【\\])]))'
const own = named.replace(/\?<\w+>/g, '')

/** A label within a text: at its beginning or after a mark, with a colon, in brackets, or before a space. */
const label = new RegExp(
  `${begin}[（ ]?(?:(?<mark>${own}) *[：:]|[【\\[] *(?<inBrackets>${own}) *[】\\]] *：?|(?<=^|\\n)(?<beforeSpace>${own}) +)`,
  'g',
)

/** The kind of a text that is nothing but a label, as at the head of a column. */
export function kindOfLabel(text: string): Kind | undefined {
  const groups = title.exec(text.trim())?.groups
  return kinds.find((kind) => groups?.[kind] !== undefined)
}

interface Field {
  kind: Kind
  start: number
  content: string
  /** What stands behind the bracket that holds the label. */
  rest: string
}

/** Content up to the bracket that closes around it. */
const within = (text: string) => /^(?:[^（）]+|（[^（）]*）)*/.exec(text)![0]

const edges = /^[\s，；、]+|[\s，；。、]+$/g

/** What a text without labels lacks. */
const sign = /[：:】\]]|(?:^|\n)[^\n ]{1,16} /

/** The labels of a text with what stands behind each, in their order. */
export function fieldsIn(text: string): Field[] {
  if (!sign.test(text)) return []
  const found = [...text.matchAll(label)]
  return found.map(({ 0: mark, index, groups }, at) => {
    const name = groups!.mark ?? groups!.inBrackets ?? groups!.beforeSpace
    const words = text.slice(index + mark.length, found[at + 1]?.index)
    const content = within(words)
    const rest = words.slice(content.length)
    return { kind: kindOfLabel(name)!, start: index, content: content.replace(edges, ''), rest }
  })
}

const isEmpty = new RegExp(`^(?:时间|地点)?${oneOf(words, 'empty')}?$`)

/** What labels say: the first of a kind that says something, or nothing: 地点：待定. */
export function fieldsOf(labelled: Pick<Field, 'kind' | 'content'>[]): Fields {
  const fields: Fields = {}
  for (const { kind, content } of labelled) {
    if (kind !== 'other') fields[kind] ||= isEmpty.test(content) ? '' : content
  }
  return fields
}
