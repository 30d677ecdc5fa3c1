import { today } from '../calendar'
import type { ComposedPicture } from '../manuscript'
import type { Column } from '../policy'
import type { Unit } from '../roster'
import { isTitled, type Written } from '../submission'
import { type ItemField, itemFields, tidy, writeSentence } from './sentence'
import { toldAtOnce } from './told-at-once'
import { bodyLines, headLines, isAskedByItem, type TemplateField, templateOf } from './template'

export type Field = ItemField | TemplateField | 'title' | 'body' | 'caption' | 'picture'

type Answers = Partial<Record<Field, string>>

/** A manuscript that is filled in question by question (`/填报`). */
export class Filling {
  readonly items: string[] = []
  readonly pictures: ComposedPicture[] = []
  /** The open question was asked again: the next answer is taken as it is. */
  isDoubted = false
  private answers: Answers = {}

  constructor(
    readonly column: Column,
    private unit: Unit,
    /** Number of the week it is said to be for. */
    private periodSaid?: number,
  ) {}

  /** The question that is open. */
  get field(): Field {
    const { answers, column } = this
    const { before, sections, after } = templateOf(column, answers.title)
    const text: Field[] = sections.length ? sections : ['body']
    const body: readonly Field[] = this.isItemised ? itemFields : [...before, ...text, ...after]
    const asked: Field[] = isTitled(column) ? ['title', ...body] : [...body]
    const open = asked.find((field) => answers[field] === undefined)
    return open ?? (this.lacksCaption ? 'caption' : 'picture')
  }

  /** Number of the item that is asked for, from 1. */
  get no(): number {
    return this.items.length + 1
  }

  /** Whether there is something to hand in and nothing is half-said. */
  get isComplete(): boolean {
    const { field } = this
    return this.isItemised ? field === 'time' && this.items.length > 0 : field === 'picture'
  }

  get isItemised(): boolean {
    return isAskedByItem(this.column)
  }

  /** Takes the answer to the open question; gives what it told beside, when it told more. */
  answer(text: string): Answers | undefined {
    const { field } = this
    this.isDoubted = false
    const told = this.isItemised && field === 'time' ? toldAtOnce(text, today()) : undefined
    if (told) {
      Object.assign(this.answers, told)
      return told
    }
    if (field === 'caption') this.pictures.at(-1)!.caption = text.trim()
    else if (field !== 'picture')
      this.answers[field] = this.isItem(field) ? tidy(text, field) : text
    if (field !== 'significance') return undefined
    this.items.push(writeSentence(this.unit, this.answers))
    this.answers = { title: this.answers.title }
    return undefined
  }

  illustrate(pictures: ComposedPicture[]): void {
    this.pictures.push(...pictures)
    if (pictures.length) this.isDoubted = false
  }

  /** Takes back the last answer; after an item, all of it. */
  retract(): void {
    const { answers, pictures } = this
    this.isDoubted = false
    const last = (Object.keys(answers) as Field[]).findLast((field) => answers[field] !== undefined)
    if (pictures.length) pictures.pop()
    else if (last && (last !== 'title' || !this.items.length)) delete answers[last]
    else this.items.pop()
  }

  /** What there is so far as a manuscript; with an answer to come, the item it is of alone. */
  write(answer?: string): Written {
    const { column, pictures, field, unit, periodSaid } = this
    const about = { column, unit, periodSaid, pictures }
    const answers = { ...this.answers, [field]: answer }
    const { title } = answers
    if (!this.isItemised) {
      const head = headLines(column, unit.name, today(), answers)
      return { ...about, title, head, body: bodyLines(column, answers).join('\n') }
    }
    if (answer === undefined) {
      const body = this.items.map((item, index) => `${index + 1}．${item}`).join('\n')
      return { ...about, title, body }
    }
    // A day or a place says little before something happens.
    const event = answers.event ?? '召开会议'
    const item = { ...answers, event, [field]: tidy(answer, field as ItemField) }
    return { ...about, title, body: `1．${writeSentence(unit, item)}` }
  }

  private get lacksCaption(): boolean {
    const last = this.pictures.at(-1)
    return !!last && !last.caption && 'image-caption' in this.column.checks
  }

  private isItem(field: Field): field is ItemField {
    return itemFields.includes(field as ItemField)
  }
}
