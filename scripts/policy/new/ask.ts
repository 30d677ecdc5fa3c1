import { say } from './say'
import { type Person, Stopped } from './terminal'

/** An answer that says nothing, with the reason in words. */
export class Unclear extends Error {
  constructor(path: string, params: Record<string, string | number> = {}) {
    super(say(`unclear.${path}`, params))
  }
}

/** A question, what Enter stands for, and how an answer is read. */
export interface Question<T> {
  text: string
  fallback?: string
  /** Throws `Unclear`. */
  read(answer: string): T
}

const shown = /[\p{Cc}\p{Cf}]/gu

/** Asks until the answer can be read. Rejects with `Stopped` when there is none to come. */
export async function ask<T>(person: Person, { text, fallback, read }: Question<T>): Promise<T> {
  person.tell(fallback === undefined ? text : say('fallback', { text, fallback }))
  for (;;) {
    const answer = (await person.answer()).replace(shown, '').trim()
    if (/^(?:退出|不写了|quit|exit)$/i.test(answer)) throw new Stopped()
    try {
      if (!answer && fallback === undefined) throw new Unclear('empty')
      return read(answer || fallback!)
    } catch (cause) {
      if (!(cause instanceof Unclear)) throw cause
      person.tell(say('again', { reason: cause.message }))
    }
  }
}
