import { type AdoptionTold, partsOf } from './adoption-said'
import { adoptionWords, type KnownWords } from './adoption-words'

const surely = /采用|采纳|录用|刊登|刊发/
const notTold = /[?？]|吗|呢|没|未报|未交|是否|欠|催|退回|撤销|撤回|作废|[加扣]\d/
const numbering = /^\s*[(（]?\d{1,2}(?:[.．、)）]\s*|\s+(?=\D))/

/** What says what the columns are, or what follows. */
const heading = /单位|标题|题目|栏目|渠道|名单|如下|以下|下列|[:：]$/

/** A title has so many characters; less is some word. */
const title = /\p{sc=Han}{4}/u

/**
 * Lines copied from a notice or a sheet, an adoption a line: whose and which, by a number or the title.
 * A line of nothing but an outlet is of those below, at the end of all. Undefined when they are none.
 */
export function readList(text: string, known: KnownWords): AdoptionTold[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length < 2 || notTold.test(text)) return undefined
  const parts: AdoptionTold[] = []
  let outlets: string[] = []
  for (const line of lines) {
    const read = readLine(line.replace(numbering, '').trim(), known)
    if (isOfOne(read))
      parts.push({ ...read, outlets: read.outlets.length ? read.outlets : outlets })
    else if (read.outlets.length) outlets = read.outlets
  }
  const told = parts.map((part) => (part.outlets.length ? part : { ...part, outlets }))
  const isSure = surely.test(text) || told.some((part) => part.outlets.length)
  const isNamed = told.some(({ units, receipts }) => units.length || receipts.length)
  return isSure && isNamed ? told : undefined
}

function isOfOne({ units, receipts, title }: AdoptionTold): boolean {
  return units.length > 0 || receipts.length > 0 || title !== undefined
}

function readLine(line: string, known: KnownWords): AdoptionTold {
  const { words, others } = adoptionWords(line, known)
  const first = words.findIndex(({ kind }) => kind === 'units')
  // A unit or 全 within a title says nothing.
  const own = words.filter(({ kind, unread }, index) => {
    return kind === 'units' ? index === first || !unread : kind !== 'all' || /^都?$/.test(unread)
  })
  const outlets = own.filter(({ kind }) => kind === 'outlet').flatMap(({ said }) => said)
  const [part = { units: [], receipts: [], items: '', isAll: false }] = partsOf(own)
  return { ...part, outlets, title: part.items ? undefined : titleIn(line, others) }
}

function titleIn(line: string, others: string[]): string | undefined {
  const [, quoted] = /《(.+?)》/.exec(line) ?? []
  if (quoted || heading.test(line)) return quoted
  const words = others.map((other) => other.replace(/^[的那]+|(?:被|上了?|采用|刊登|录用)+$/g, ''))
  return words.filter((each) => title.test(each)).toSorted((a, b) => b.length - a.length)[0]
}
