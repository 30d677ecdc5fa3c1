import { readFileSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml'
import { z } from 'zod'
import { explain, flatten, type Problem } from './problem'
import { indentAt, type Slip, slipAt } from './slip'

const mistakes: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  MISSING_CHAR: '少了冒号、引号或括号',
}

/** A file as an operator would name it. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') || isAbsolute(short) ? path : short.replaceAll('\\', '/')
}

/** Offset of the deepest node on the way to `path`: its key, or the item of a list. */
function locate(document: Document, path: PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document)
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
      : undefined
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined
    const mark = pair ? pair.key : next
    if (!isNode(mark)) break
    offset = mark.range?.[0] ?? offset
    node = next
  }
  return offset
}

/** `points.第4项.value` */
function name(path: PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `第${key + 1}项` : String(key))).join('.')
}

/** `value:2` on the line of a mistake or the one before it, where nobody wrote a time or an address. */
function gluedAt(source: string, offset: number): Slip | undefined {
  const start = source.lastIndexOf('\n', source.lastIndexOf('\n', offset - 1) - 1) + 1
  const end = source.indexOf('\n', offset)
  const lines = source.slice(start, end < 0 ? undefined : end)
  const found = /^[ \t]*(?:- )?(?:\{ *)?([A-Za-z\p{Script=Han}]+):(?![\s/]|$)(\S+)/mu.exec(lines)
  if (!found) return undefined
  const [whole, name, value] = found
  return { offset: start + found.index + whole.indexOf(name), text: `${name}: ${value}` }
}

/** What broke a file: the first mistake, as those behind it mostly follow from it. */
function mistakeOf(
  { pos: [offset], code }: YAMLParseError,
  source: string,
  document: Document,
  lines: LineCounter,
): Slip {
  if (code === 'DUPLICATE_KEY') {
    const twin = twinAt(document, offset)
    const before = twin && `${twin.name} 写了两次，前一处在第${lines.linePos(twin.offset).line}行`
    return { offset, text: before ?? '同一项写了两次' }
  }
  const glued = gluedAt(source, offset)
  if (glued) return { ...glued, text: `冒号后要空一格：${glued.text}` }
  const slip = slipAt(source, offset)
  if (slip) return slip
  const indent = mistakes[code] ? undefined : indentAt(source, offset)
  if (indent) return { offset, text: indent }
  const mistake = mistakes[code] ?? '这一行或上一行的缩进、冒号、引号、括号有误（标点要用半角）'
  return { offset, text: `不是合格的 YAML：${mistake}` }
}

/** The key at an offset that stands in the same map before, and where. */
function twinAt(document: Document, offset: number): { name: string; offset: number } | undefined {
  let twin: { name: string; offset: number } | undefined
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) => (isScalar(key) ? [key] : []))
      const second = keys.find(({ range }) => range?.[0] === offset)
      const first = second && keys.find(({ value }) => value === second.value)
      if (first) twin = { name: String(first.value), offset: first.range![0] }
    },
  })
  return twin
}

/** A YAML text as a document that can be changed, with its comments. */
export function parseYaml(source: string, lines = new LineCounter()): Document.Parsed {
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  // A telephone number that starts with 0 is no number: 02983116610.
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && /^0\d/.test(node.source ?? '')) node.value = node.source
    },
  })
  return document
}

/** The line, from 1, on which what is at `path` of a YAML file begins; of what it is in when absent. */
export function lineOf(file: string, path: PropertyKey[]): number {
  const lines = new LineCounter()
  const document = parseYaml(readFileSync(file, 'utf8'), lines)
  return lines.linePos(locate(document, path)).line
}

/** The text of a file. Throws in Chinese when there is none. */
export function readText(path: string, speaker: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (cause) {
    const advice = '请检查文件是否存在、是否按 UTF-8 编码保存'
    throw new Error(`[${speaker}] ${shorten(path)} 读不出来，${advice}`, { cause })
  }
}

/**
 * Reads a YAML file and checks it against `schema`. Throws one Error that lists every problem in
 * Chinese with file, line and field: `[policy] data/policies/x.yml 第12行 columns.weekly.due.at：应为……`.
 */
export function readYaml<T>(path: string, schema: z.ZodType<T>, speaker: string): T {
  return checkYaml(readText(path, speaker), path, schema, speaker)
}

/** The same for a text that stands, or is to stand, in the file of a path. */
export function checkYaml<T>(
  source: string,
  path: string,
  schema: z.ZodType<T>,
  speaker: string,
): T {
  const file = shorten(path)
  const lines = new LineCounter()
  const say = (offset: number, text: string) =>
    `[${speaker}] ${file} 第${lines.linePos(offset).line}行 ${text}`
  const document = parseYaml(source, lines)
  const [broken] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (broken) {
    const { offset, text } = mistakeOf(broken, source, document, lines)
    throw new Error(say(offset, text))
  }
  const result = schema.safeParse(document.toJS(), { error: explain })
  if (result.success) return result.data
  const place = ({ path: at, message }: Problem) =>
    say(locate(document, at), `${name(at) || '整个文件'}：${message}`)
  throw new Error([...new Set(flatten(result.error.issues).map(place))].join('\n'))
}
