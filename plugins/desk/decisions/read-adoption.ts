import type { ItemsOf, RequestedPart } from '../../adoption'
import type { Day } from '../../calendar'
import { Said } from '../../chat'
import type { YearSaid } from '../../ledger'
import type { Named, Policy } from '../../policy'
import type { Roster } from '../../roster'
import { takePart } from './read-parts'
import { SaidNumbers } from './said-numbers'

export interface SaidAdoption {
  /** Each receipt once, with its items: 3第1条、5. */
  manuscripts: ItemsOf[]
  /** Items of which it is not clear whose they are. */
  items: number[]
  /** 全部 */
  isAll: boolean
  /** 合为一篇 */
  isMerged: boolean
  /** What each unit gets of a merged piece. */
  parts: RequestedPart[]
  outlets: string[]
  traits: string[]
  day?: Day
  /** The first word that is nothing of all this. */
  unclear?: string
}

type Read = Omit<SaidAdoption, 'manuscripts' | 'items'>

export interface Known extends Pick<Policy, 'outlets'> {
  traits: readonly Named[]
  roster: Pick<Roster, 'startsWith'>
  /** This one when absent. */
  year?: YearSaid
}

const all = /^(?:全部都?发?|所有|全都发?|都发|全发)/
const merged = /^合并?[为成](?:一[篇条])?/

/** Reads `3第1、3条、5 头条 要闻 综合采用 -d 5.20`, in any order, with or without spaces. */
export function readAdoption(text: string, known: Known, today: Day): SaidAdoption {
  const said = new Said(text)
  const numbers = new SaidNumbers(known.year ?? today.slice(0, 4))
  const read: Read = { isAll: false, isMerged: false, parts: [], outlets: [], traits: [] }
  while (!said.isOver) {
    if (takeWord(said, read) || takeName(said, read, known)) continue
    if (takeDay(said, read, today) || numbers.take(said)) continue
    const word = said.word()
    read.unclear ??= word
  }
  const [outlets, traits] = [read.outlets, read.traits].map((names) => [...new Set(names)])
  return { ...read, outlets, traits, ...numbers.found() }
}

function takeWord(said: Said, read: Read) {
  if (said.take(all)) return (read.isAll = true)
  return said.take(merged) && (read.isMerged = true)
}

function takeName(said: Said, { parts, ...read }: Read, { roster, ...known }: Known) {
  const part = takePart(said, roster)
  if (part) return parts.push(part)
  const take = (names: string[], list: readonly Named[]) => {
    const found = said.named(list)
    return found && names.push(found.name)
  }
  return take(read.outlets, known.outlets) || take(read.traits, known.traits)
}

function takeDay(said: Said, read: Read, today: Day) {
  const day = said.day(today)
  return day && (read.day = day)
}
