import type { Context, Session } from 'koishi'
import { Pending } from '../chat'
import type { Attachment } from '../courier'
import { Refusal } from '../deed'
import type { Written } from '../submission'
import { readCaption } from './caption-said'
import { isAccepted, type Outcome, receiveText } from './receive-text'
import { say } from './say'

/** How long a text waits for its picture, and a picture for its text, in milliseconds. */
const PATIENCE = 2 * 60_000

/** A text with the pictures it has. */
export interface Illustrated {
  written: Written
  record: boolean
  images: Attachment[]
  caption?: string
}

/** A text for which only a picture is wanting, or what is seen on it. */
interface Waiting extends Illustrated {
  lack: Lack
}

type Lack = 'picture' | 'caption'

const lacks: Record<string, Lack | undefined> = {
  'image-required': 'picture',
  'image-resolution': 'picture',
  'image-caption': 'caption',
}

/** What alone a text was refused for, if that comes in the next message. */
function lackOf(outcome: Outcome | undefined): Lack | undefined {
  if (!outcome || outcome instanceof Refusal || outcome.kind !== 'refused') return undefined
  const found = outcome.errors.map(({ rule }) => lacks[rule])
  if (!found.every(Boolean)) return undefined
  return found.includes('picture') ? 'picture' : 'caption'
}

/** Text and pictures in two messages, as phones send them: they belong together. */
export class Illustrations {
  private texts = new Pending<Waiting>(PATIENCE)
  private pictures = new Pending<Attachment[]>(PATIENCE)
  private done = new Pending<true>(PATIENCE)

  constructor(private ctx: Context) {}

  /** Hands in a text with its pictures, else with those sent just before. */
  async handIn(session: Session, { images, ...text }: Illustrated): Promise<void> {
    const isBare = 'image-required' in text.written.column.checks && !images.length
    const earlier = (isBare && this.pictures.take(session)) || []
    this.done.take(session)
    await this.judge(session, { ...text, images: [...images, ...earlier] }, earlier.length)
  }

  /** Takes pictures for the text that waits for them. Tells whether there was one. */
  async illustrate(session: Session, images: Attachment[], caption: string): Promise<boolean> {
    const waiting = this.texts.take(session)
    if (!waiting) return false
    const before = waiting.lack === 'caption' ? waiting.images : []
    const isExplained = readCaption(caption, true) === 'caption'
    const explained = isExplained ? caption : undefined
    const text = { ...waiting, images: [...before, ...images], caption: explained }
    await this.judgeAgain(session, waiting, text)
    return true
  }

  /** Whether a picture waits for somebody to say what is seen on it. */
  expectsCaption(session: Session): boolean {
    return this.texts.get(session)?.lack === 'caption'
  }

  /** Nothing is waited for any more. */
  drop(session: Session): void {
    this.texts.take(session)
  }

  async explain(session: Session, caption: string): Promise<void> {
    const waiting = this.texts.take(session)
    if (waiting) await this.judgeAgain(session, waiting, { ...waiting, caption })
  }

  /** Keeps pictures for a text still to come; gives what to say of them, once. */
  keep(session: Session, images: Attachment[]): string | undefined {
    const before = this.pictures.get(session)
    this.pictures.set(session, [...(before ?? []), ...images])
    if (this.done.take(session)) return say('intake.illustration.too-late')
    return before ? undefined : say('intake.unfetchable.picture')
  }

  private async judgeAgain(session: Session, waiting: Waiting, text: Illustrated): Promise<void> {
    const outcome = await this.judge(session, text)
    if (isAccepted(outcome)) this.done.set(session, true)
    // A picture that could not be had may be sent again.
    if (!outcome) this.texts.set(session, waiting)
  }

  private judge(session: Session, text: Illustrated, earlier = 0) {
    // It waits before the answer is out: the picture may be here before the sending is done.
    const ending = (outcome: Outcome) => {
      const lack = lackOf(outcome)
      if (lack) this.texts.set(session, { ...text, lack })
      return endingText(outcome, text.caption, earlier)
    }
    return receiveText(this.ctx, session, text.written, { ...text, ending })
  }
}

function endingText(outcome: Outcome, caption = '', earlier: number): string | undefined {
  const lack = lackOf(outcome)
  if (lack) return say(`intake.illustration.${lack}`)
  if (caption && isAccepted(outcome)) return say('intake.illustration.explained', [caption])
  return earlier ? say('intake.illustration.earlier', [earlier]) : undefined
}
