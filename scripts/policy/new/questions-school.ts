import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../../../plugins/calendar'
import type { Answers } from './answers'
import { unfilled } from './answers'
import { ask, Unclear } from './ask'
import { isNone, readTexts } from './named-list'
import { readOffice } from './office'
import { say } from './say'
import type { Person } from './terminal'
import { readDay } from './when'

/** One of the twelve questions: asks, and puts down what was answered. */
export interface Step {
  put(person: Person, answers: Partial<Answers>, no: string): Promise<void>
  /** What was answered, to be looked over. */
  show(answers: Answers): string
}

/** What answers another question: a time, a file, an address. */
const foreign = /工作日|周[一二三四五六日天]|\d[:：]\d\d|\d点|\.(?:docx?|wps)$|@/i

/** Where a clause stands in the paper; it may be looked up later. */
export function askClause(person: Person, about: string): Promise<string> {
  return ask(person, {
    text: say('clause', { about }),
    fallback: unfilled,
    read(answer) {
      if (isNone(answer)) return unfilled
      if (foreign.test(answer)) throw new Unclear('clause', { text: answer })
      return answer.replace(/^[〔[【]|[〕\]】]$/g, '').trim()
    },
  })
}

export async function agrees(person: Person, text: string, fallback: string): Promise<boolean> {
  return ask(person, {
    text,
    fallback,
    read(answer) {
      if (/^(?:[是对好写]|写入|覆盖|对的|是的|y|yes|ok)$/i.test(answer)) return true
      if (/^(?:[否不]|不[是对写]|不覆盖|n|no)$/i.test(answer)) return false
      throw new Unclear('yes-no')
    },
  })
}

const line = (answer: string) => answer.replace(/\s+/g, ' ')

const school: Step = {
  async put(person, answers, no) {
    answers.school = await ask(person, { text: no + say('school'), read: line })
  },
  show: (answers) => answers.school,
}

const title: Step = {
  async put(person, answers, no) {
    const fallback = say('title-fallback', { school: answers.school! })
    answers.title = await ask(person, { text: no + say('title'), fallback, read: line })
  },
  show: (answers) => answers.title,
}

const inForce: Step = {
  async put(person, answers, no) {
    const now = today()
    const read = (answer: string) => readDay(answer, now)
    answers.inForce = await ask(person, { text: no + say('in-force'), fallback: now, read })
  },
  show: (answers) => answers.inForce,
}

function readId(answer: string): string {
  const id = answer.toLowerCase().replace(/\.yml$/, '')
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) throw new Unclear('id', { text: answer })
  return id
}

/** @param folder the policies are in */
const id = (folder: string): Step => ({
  async put(person, answers, no) {
    const fallback = say('id-fallback', { year: answers.inForce!.slice(0, 4) })
    for (;;) {
      const own = await ask(person, { text: no + say('id'), fallback, read: readId })
      const there = ['yml', 'cases.yml']
        .map((end) => join(folder, `${own}.${end}`))
        .filter((file) => existsSync(file))
      const question = say('overwrite', { files: there.join('、') })
      if (there.length > 0 && !(await agrees(person, question, say('no')))) continue
      answers.id = own
      return
    }
  },
  show: (answers) => answers.id,
})

const office: Step = {
  async put(person, answers, no) {
    const fallback = say('office-fallback')
    answers.office = await ask(person, { text: no + say('office'), fallback, read: readOffice })
  },
  show: ({ office: { name, contact, phone, mail } }) =>
    [name, contact, phone, mail].filter(Boolean).join(' '),
}

const contents: Step = {
  async put(person, answers, no) {
    const text = no + say('contents')
    const texts = await ask(person, { text, fallback: say('none'), read: readTexts })
    const clause = texts.length > 0 ? await askClause(person, say('about-contents')) : unfilled
    answers.contents = { texts, clause }
  },
  show: ({ contents: { texts } }) => texts.join('；') || say('none'),
}

/** Who we are, and what is to be told. */
export const schoolSteps = (folder: string): Step[] => [
  school,
  title,
  inForce,
  id(folder),
  office,
  contents,
]
