import { narrow } from '../../../plugins/text'
import type { Answers, ColumnAnswer } from './answers'
import { Unclear } from './ask'

const none = /^(?:没有|无|暂无|不写)$/

export const isNone = (answer: string) => none.test(answer)

/** Cut at 、，, ； outside of brackets; brackets half-width. */
function parts(answer: string): string[] {
  const plain = narrow(answer).replaceAll('【', '(').replaceAll('】', ')')
  const cut = plain.split(/[、,;]\s*(?![^()]*\))/)
  return cut.map((part) => part.trim()).filter(Boolean)
}

function unique(names: string[]) {
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice) throw new Unclear('twice', { name: twice })
}

/** What is asked for in the next question: a real file, or one week's. */
const fileName =
  /\.(?:docx?|wps|txt|pdf|xlsx?)$|第[\d一二三四五六七八九十]+(?:教学)?周|\d{4}[-./年]\d/i

const named = /^([^()]+?)\s*(?:\(([^()]*)\))?$/

function readNamed(part: string): { name: string; aliases: string[] } {
  const found = named.exec(part)
  if (!found) throw new Unclear('name', { text: part })
  const aliases = (found[2] ?? '').split(/[、,;]\s*/).filter(Boolean)
  const file = [found[1], ...aliases].find((name) => fileName.test(name))
  if (file) throw new Unclear('file-name', { name: file })
  return { name: found[1], aliases }
}

/** `每周动态（周报）、网站信息` */
export function readNames(answer: string): { name: string; aliases: string[] }[] {
  const all = parts(answer).map(readNamed)
  if (all.length === 0) throw new Unclear('empty')
  unique(all.flatMap(({ name, aliases }) => [name, ...aliases]))
  return all
}

const submission = /^(?:投稿|报送|每条|每篇)$/

/** `校报 5`, `校报每条5分`, `校报：5` */
const paid = /^(.+?)(?:\s+|\s*[:=为]\s*|\s*每[条篇次]\s*|(?<=[^\d.+-]))([+-]?[\d.]+)\s*分?$/

/** `100元`, `稿酬100元` behind the points, or alone behind a comma. */
const fee = /^(.*?)\s*[(]?(?:稿酬|稿费)?\s*[:为]?\s*(\d+(?:\.\d{1,2})?)\s*元[)]?$/

/** What stands before a fee, and the fee; a fee alone belongs to the part before it. */
function withFees(all: string[]): { text: string; fee?: number }[] {
  const read: { text: string; fee?: number }[] = []
  for (const part of all) {
    const [, text, yuan] = fee.exec(part) ?? []
    const last = read.at(-1)
    if (text === undefined) read.push({ text: part })
    else if (text) read.push({ text, fee: Number(yuan) })
    else if (last && last.fee === undefined) last.fee = Number(yuan)
    else throw new Unclear('fee', { text: part })
  }
  return read
}

/** Points as they are typed, with two decimals at most; none where only a fee is paid. */
function readValue(part: string, text: string, isPaid: boolean): number {
  const value = Number(text)
  if (value < 0 || (value === 0 && !isPaid) || !/^\d+(?:\.\d{1,2})?$/.test(text))
    throw new Unclear('value', { text: part })
  return value
}

/**
 * `投稿 1、校报 5、省级信息（省里）30`, in points; nothing at all for 不计分. What stands in brackets after
 * 投稿 are the columns it is for; `校报 5 50元` has a fee too.
 */
export function readPoints(
  answer: string,
  columns: Pick<ColumnAnswer, 'key' | 'name' | 'aliases'>[],
): Omit<Answers['points'], 'clause'> {
  if (isNone(answer) || /^不计分$/.test(answer)) return { outlets: [] }
  const all = withFees(parts(answer)).map(({ text, fee: yuan }) => {
    const found = paid.exec(text)
    if (!found) throw new Unclear('points', { text })
    const value = readValue(text, found[2], yuan !== undefined)
    return { ...readNamed(found[1].trim()), value, ...(yuan ? { fee: yuan } : {}) }
  })
  const own = all.filter(({ name }) => submission.test(name))
  const odd = own.find((each) => each.fee)
  if (odd) throw new Unclear('fee', { text: odd.name })
  const outlets = all.filter(({ name }) => !submission.test(name))
  const general = own.filter(({ aliases }) => !aliases.length)
  unique([
    ...general.map(() => '投稿'),
    ...outlets.flatMap(({ name, aliases }) => [name, ...aliases]),
  ])
  const by = own.flatMap(({ aliases, value }) => {
    return aliases.map((text) => ({ key: keyOf(text, columns), text, value }))
  })
  unique(by.map(({ key }) => columns.find((each) => each.key === key)!.name))
  if (!own.length) return { outlets }
  const values = Object.fromEntries(by.map(({ key, value }) => [key, value]))
  return { submitted: { by: values, others: general.at(0)?.value ?? 0 }, outlets }
}

function keyOf(text: string, columns: Pick<ColumnAnswer, 'key' | 'name' | 'aliases'>[]): string {
  const found = columns.find(({ name, aliases }) => name === text || aliases.includes(text))
  const known = columns.map(({ name }) => name).join('、')
  if (!found) throw new Unclear('column', { text, columns: known })
  return found.key
}

/** Sentences cut at ；; none for 没有. */
export function readTexts(answer: string): string[] {
  if (isNone(answer)) return []
  return answer
    .split(/[；;]/)
    .map((text) => text.trim().replace(/。$/, ''))
    .filter(Boolean)
}
