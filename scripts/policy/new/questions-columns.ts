import { recognise } from '../../../plugins/check'
import { today } from '../../../plugins/calendar'
import type { Column } from '../../../plugins/policy'
import { Roster } from '../../../plugins/roster'
import type { ColumnAnswer } from './answers'
import { unfilled } from './answers'
import { ask, Unclear } from './ask'
import { withKeys } from './column-keys'
import { formFrom, type Hints, type NameForm, type Slot } from './name-form'
import { isNone, readNames } from './named-list'
import { askClause, type Step } from './questions-school'
import { say } from './say'
import type { Person } from './terminal'
import { readDue } from './when'

const columns: Step = {
  async put(person, answers, no) {
    const fallback = say('columns-fallback')
    const named = await ask(person, { text: no + say('columns'), fallback, read: readNames })
    const fresh = named.map((each) => ({
      ...each,
      clause: unfilled,
      countBy: 'manuscript' as const,
    }))
    answers.columns = withKeys(fresh)
    const submitted = answers.points?.submitted
    if (submitted)
      answers.points!.submitted = {
        by: {},
        others: Math.max(submitted.others, ...Object.values(submitted.by)),
      }
  },
  show: (answers) => answers.columns.map(({ name }) => name).join('、'),
}

/** Asks the same about each column. */
function ofEach(
  key: string,
  put: (person: Person, text: string, column: ColumnAnswer, all: ColumnAnswer[]) => Promise<void>,
  show: (column: ColumnAnswer) => string,
): Step {
  return {
    async put(person, answers, no) {
      for (const [index, column] of answers.columns!.entries()) {
        const text = say(index === 0 ? key : `${key}-next`, { column: column.name })
        await put(person, no + text, column, answers.columns!)
      }
    },
    show: (answers) => answers.columns.map((column) => `${column.name} ${show(column)}`).join('；'),
  }
}

const slots: Slot[] = ['unit', 'week', 'date', 'topic']

/** 【单位】信息（【日期】）【标题】 */
const spoken = (form: string) =>
  form.replace(/\{(\w+)\}/g, (_, slot) => `【${say(`slots.${slot}`)}】`)

/** What was understood of a name, part by part. */
function wordForm({ form, parts }: NameForm): string {
  const told = slots.flatMap((slot) =>
    parts[slot] ? say('part', { slot: say(`slots.${slot}`), text: parts[slot] }) : [],
  )
  return say('understood', { form: spoken(form), parts: told.join('　') })
}

/** A column as the bot reads its file names. */
const asColumn = ({ key, name, aliases, filename }: ColumnAnswer) =>
  ({ key, name, aliases, filename }) as Column

/** Throws `Unclear` when the bot would take a name of one column for one of another. */
function ensureDistinct(form: NameForm, column: ColumnAnswer, all: ColumnAnswer[], roster: Roster) {
  const known = all.map((each) => (each === column ? { ...each, filename: form } : each))
  const columns = Object.fromEntries(known.map((each) => [each.key, asColumn(each)]))
  const read = (filename: { example: string }) =>
    recognise(`${filename.example}.docx`, columns, { roster, today: today() })
  for (const { key, name, filename } of known) {
    const found = filename && read(filename)
    if (!filename || (found?.column.key === key && found.isExact)) continue
    const other = key === column.key ? found?.column.name : name
    if (!other || other === column.name)
      throw new Unclear('unreadable', { form: spoken(form.form) })
    throw new Unclear('same-form', { other })
  }
}

/** Asks for one real file name and says back what was understood, until it is right. */
async function askFilename(
  person: Person,
  text: string,
  column: ColumnAnswer,
  all: ColumnAnswer[],
  roster: Roster,
): Promise<ColumnAnswer['filename']> {
  const words = [column.name, ...column.aliases, ...say('usual').split('、')]
  const understand = (fileName: string, hints?: Hints) => {
    const form = formFrom(fileName, words, (part) => roster.startsWith(part), hints)
    if (form.parts.unit) ensureDistinct(form, column, all, roster)
    return form
  }
  for (;;) {
    const read = (answer: string) => (isNone(answer) ? undefined : understand(answer))
    let form = await ask(person, { text, fallback: say('none'), read })
    while (form) {
      const { example } = form
      const isWhole = !!form.parts.unit
      const answer: 'yes' | 'again' | NameForm = await ask(person, {
        text: wordForm(form) + say(isWhole ? 'is-right' : 'no-unit'),
        fallback: isWhole ? say('right') : undefined,
        read(said) {
          if (said === say('right') || /^(?:是|y|yes)$/i.test(said)) {
            if (isWhole) return 'yes'
            throw new Unclear('unit')
          }
          if (said === say('rewrite') || said === say('wrong')) return 'again'
          const [unit, topic] = said.split(/\s+/)
          return understand(example, { unit, topic })
        },
      })
      if (answer === 'yes') return { form: form.form, example }
      if (answer === 'again') break
      form = answer
    }
    if (!form) return undefined
  }
}

const filenames = (roster: Roster): Step =>
  ofEach(
    'filename',
    async (person, text, column, all) => {
      column.filename = undefined
      column.filename = await askFilename(person, text, column, all, roster)
      column.clause = await askClause(person, say('about-column', { column: column.name }))
    },
    ({ filename }) => (filename ? spoken(filename.form) : say('none')),
  )

function showDue({ due }: ColumnAnswer): string {
  if (!due) return say('none')
  if (due === 'promptly') return say('promptly')
  const shift = due.shift ? say(`shift-${due.shift}`) : ''
  if (due.every === 'month') return say(`due-${due.of}`, due) + shift
  const weeks = due.weeks ? say(`weeks-${due.weeks}`) : ''
  return weeks + say(`weekdays.${due.every}`) + due.at + shift
}

const dues = ofEach(
  'due',
  async (person, text, column) => {
    const about = column.name + (column.filename?.form ?? '')
    const isWeekly = /周|\{week\}/.test(about)
    const fallback = say(
      isWeekly ? 'due-weekly' : /月|\{month\}/.test(about) ? 'due-monthly' : 'promptly',
    )
    column.due = await ask(person, { text, fallback, read: readDue })
  },
  showDue,
)

const counts = ofEach(
  'count',
  async (person, text, column) => {
    const isWeekly = column.due !== undefined && column.due !== 'promptly'
    column.countBy = await ask(person, {
      text,
      fallback: say(isWeekly ? 'item' : 'manuscript'),
      read(answer) {
        if (/条/.test(answer)) return 'item'
        if (/[篇份]/.test(answer)) return 'manuscript'
        throw new Unclear('count')
      },
    })
  },
  ({ countBy }) => say(countBy),
)

/** What is handed in, how it is named, by when, and how it is counted. */
export const columnSteps = (roster: Roster): Step[] => [columns, filenames(roster), dues, counts]
