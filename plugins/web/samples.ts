import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Calendar, formatWeek, today } from '../calendar'
import type { ReaderPool } from '../manuscript'
import { findNamed, type Policy } from '../policy'
import { say } from './say'

/** A manuscript to try the bot with, as it stands in `data/samples`. */
interface Sample {
  /** What it is called on its button. */
  label: string
  column: string
  title: string
  body: string
}

/** A sample as somebody hands it in: the command, and a Word file. */
export interface SampleFile {
  command: string
  name: string
  bytes: Buffer
}

/** 样稿: read once, and made out to a unit and to the day when somebody takes one. */
export class Samples {
  private samples: Sample[]

  /** @param folder of all samples; those of a regulation are in a folder called as its id */
  constructor(
    folder: string,
    policy: Pick<Policy, 'id' | 'columns'>,
    private calendar: Calendar,
    private manuscript: Pick<ReaderPool, 'compose'>,
  ) {
    const columns = Object.values(policy.columns)
    const own = samplesIn(join(folder, policy.id))
    const all = own.length ? own : samplesIn(folder)
    this.samples = all.filter(({ column }) => findNamed(columns, column))
  }

  get labels(): string[] {
    return this.samples.map(({ label }) => label)
  }

  /** The sample of this number, from 1. */
  async make(no: number, unit: string): Promise<SampleFile | undefined> {
    const sample = this.samples[no - 1]
    if (!sample) return
    const slots = this.slots(unit)
    const [title, body] = [sample.title, sample.body].map((text) => fill(text, slots))
    const paragraphs = body.split('\n').filter((line) => line.trim())
    const bytes = await this.manuscript.compose({ title, paragraphs, pictures: [] })
    return { command: say('web.sample', [sample.column]), name: `${title}.docx`, bytes }
  }

  private slots(unit: string): Record<string, string> {
    const day = today()
    const week = this.calendar.weekOf(day)?.week
    const [now, yesterday, before] = [0, -1, -2].map((days) => addDays(day, days))
    return {
      单位: unit,
      第N周: week ? formatWeek(week) : '',
      今天: spoken(now),
      昨天: spoken(yesterday),
      前天: spoken(before),
      今天全称: spokenInFull(now),
      昨天全称: spokenInFull(yesterday),
    }
  }
}

function samplesIn(folder: string): Sample[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.toSorted().map((name) => read(name, readFileSync(join(folder, name), 'utf8')))
}

function read(fileName: string, text: string): Sample {
  const [head, ...body] = text.split(/\r?\n\r?\n/)
  const [column, title] = ['栏目', '标题'].map((key) => fieldOf(head, key))
  const label = fileName.replace(/^\d+-|\.txt$/g, '')
  return { label, column, title, body: body.join('\n').trim() }
}

function fieldOf(head: string, key: string): string {
  return new RegExp(`^${key}：(.*)$`, 'm').exec(head)?.[1].trim() ?? ''
}

function fill(text: string, slots: Record<string, string>): string {
  return text.replace(/\{(.+?)\}/g, (slot, key) => slots[key] ?? slot)
}

function spoken(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return say('web.day', { month, day })
}

function spokenInFull(date: string): string {
  return say('web.full-day', { year: date.slice(0, 4), day: spoken(date) })
}
