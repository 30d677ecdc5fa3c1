import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { write } from '../word'

/** Something a unit did, which is an item of its weekly news or a story of its own. */
export interface Story {
  /** The same for a mended telling. */
  id: string
  title: string
  day: string
  place: string
  event: string
  result: string
  figure: number
}

export type Column = 'weekly' | 'website' | 'weibo'

export interface Sendable {
  name: string
  bytes: Buffer
}

/** What a unit hands in. */
export interface Paper {
  unit: string
  column: Column
  /** Of the weekly column. */
  week?: string
  /** Of the others, in the file's name. */
  day: string
  stories: Story[]
}

interface Stock {
  地点: string[]
  素材: { 题: string; 事: string; 果: string }[]
}

const { 地点: places, 素材: events } = parse(
  readFileSync(resolve(__dirname, 'stories.yml'), 'utf8'),
) as Stock

/** Makes up stories; a unit has each only once until it has had all. */
export class Writer {
  private decks = new Map<string, number[]>()
  private count = 0

  constructor(private random: () => number) {}

  story(unit: string, day: string): Story {
    const deck = this.decks.get(unit) ?? []
    if (!deck.length) deck.push(...events.keys())
    this.decks.set(unit, deck)
    const [index] = deck.splice(Math.floor(this.random() * deck.length), 1)
    const { 题: title, 事: event, 果: result } = events[index]
    const place = places[Math.floor(this.random() * places.length)]
    const figure = 20 + Math.floor(this.random() * 70)
    return { id: `${unit}#${++this.count}`, title, day, place, event, result, figure }
  }
}

export const mended = (story: Story): Story => ({ ...story, figure: story.figure + 1 })

export function tell(unit: string, { day, place, event, result, figure }: Story): string {
  return `${spoken(day)}，${unit}在${place}${event.replace('○', `${figure}`)}，${result}。`
}

/** The file of a paper, named as the regulation asks. */
export async function fileOf(paper: Paper): Promise<Sendable> {
  const { unit, column, stories } = paper
  const name = nameOf(paper)
  const isWeekly = column === 'weekly'
  const lines = stories.map((story, index) => {
    return `${isWeekly ? `${index + 1}．` : ''}${tell(unit, story)}`
  })
  const picture = { 宽: 1600, 高: 1200, 说明: '图为活动现场' }
  const bytes = await write({
    文件名: name,
    标题: isWeekly ? name : stories[0].title,
    正文: lines,
    图片: isWeekly ? [] : [picture],
  })
  return { name: `${name}.docx`, bytes }
}

/** 通知 三（二） */
function nameOf({ unit, column, week, day, stories: [{ title }] }: Paper): string {
  if (column === 'weekly') return `${unit}${week}工作动态信息`
  const [year, month, date] = day.split('-').map(Number)
  return `${unit}${column === 'weibo' ? '微博' : ''}信息（${year}.${month}.${date}）${title}`
}

function spoken(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
