import { Said } from '../../chat'
import type { Named } from '../../policy'
import type { Roster } from '../../roster'

/** A word that says something of an adoption, and what stood unread right before it. */
export interface Word {
  kind: 'units' | 'receipt' | 'items' | 'all' | 'outlet'
  /** Names of units or an outlet, else as it was said. */
  said: string[]
  unread: string
}

export interface KnownWords {
  outlets: readonly Named[]
  roster: Pick<Roster, 'startsWith' | 'units'>
}

const receiptForm =
  /^(?:编号|回执)?第?(?:(\d{4}-\d{4})(?!\d)|(\d{1,4}|[一二三四五六七八九十]{1,3})[号篇])/
const number = '第?[\\d一二三四五六七八九十]{1,3}'
const itemsForm = new RegExp(`^${number}(?:条?[、,和到至-]${number})*条`)

/** What an outlet may stand behind: 校园要闻 is not 要闻. */
const ahead = /(?:^|[^\p{sc=Han}]|[被上了在由给到用登是为的和与及篇个份天周月日去进])$/u

/** Reads the words anywhere in a sentence; `others` is what stood between them. */
export function adoptionWords(
  text: string,
  known: KnownWords,
): { words: Word[]; others: string[] } {
  const words: Word[] = []
  const others: string[] = []
  const said = new Said(text)
  let unread = ''
  while (!said.isOver) {
    const [sign] = said.rest
    const isBehindUnit = words.at(-1)?.kind === 'units' && !unread && said.isTight
    const found = takeWord(said, known, unread) ?? (isBehindUnit ? takeBareItems(said) : undefined)
    if (found) words.push({ ...found, unread })
    else said.take(/^[^]/)
    const isEnd = found || !said.isTight || said.isOver
    unread += found ? '' : sign
    if (isEnd && unread) others.push(unread)
    if (isEnd) unread = ''
  }
  return { words, others }
}

/** 教务1、3: items right behind a unit need no 条. */
function takeBareItems(said: Said): Pick<Word, 'kind' | 'said'> | undefined {
  const [items] = said.take(/^\d{1,2}(?:[、,和-]\d{1,2})*(?![\d号篇条月日周年点分.:])/) ?? []
  return items ? { kind: 'items', said: [`第${items}条`] } : undefined
}

function takeWord(
  said: Said,
  { outlets, roster }: KnownWords,
  unread: string,
): Pick<Word, 'kind' | 'said'> | undefined {
  const [items] = said.take(itemsForm) ?? []
  if (items) return { kind: 'items', said: [items.startsWith('第') ? items : `第${items}`] }
  const [, full, receipt = full] = said.take(receiptForm) ?? []
  if (receipt) return { kind: 'receipt', said: [receipt] }
  const outlet = ahead.test(unread) && said.named(outlets)
  if (outlet) return { kind: 'outlet', said: [outlet.name] }
  const ofClass = unitsOfClass(said, roster)
  if (ofClass) return { kind: 'units', said: ofClass }
  if (said.take(/^(?:全部|所有|全都|都|全)/)) return { kind: 'all', said: [] }
  const unit = said.unit(roster)
  return unit && { kind: 'units', said: [unit.name] }
}

/** Takes 学院的都, 各机关: whoever is of that class. */
function unitsOfClass(said: Said, { units }: Pick<Roster, 'units'>): string[] | undefined {
  const classes = [...new Set(units.flatMap(({ class: own }) => own ?? []))]
  const [, name] =
    said.take(new RegExp(`^(?:各|所有|全部)?(${classes.join('|') || '$^'})(?=的?(?:都|全))`)) ?? []
  return name ? units.filter(({ class: own }) => own === name).map((unit) => unit.name) : undefined
}

/** Letters and figures alone, to compare titles by. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
