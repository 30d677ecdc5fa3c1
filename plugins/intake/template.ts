import { formatDay, formatNumeral, type Day } from '../calendar'
import { isByItem } from '../check'
import type { Column } from '../policy'

/** What a column's own template wants beside title and text, by the name it has there. */
export type TemplateField = 'author' | `${'number' | 'foot' | 'section'}:${string}`

interface DutyTemplate {
  head: string[]
  foot: string[]
  followup: string
  sections: string[]
}

const numbered = /X+/

export function isTemplateField(field: string): field is TemplateField {
  return field === 'author' || field.includes(':')
}

export function nameOf(field: string): string {
  return field.slice(field.indexOf(':') + 1)
}

/** What is written beside items, or cannot be asked for item by item. */
const beside = ['author-line', 'duty-field', 'heading-levels', 'image-required']

/** Whether it is asked for item by item; a manuscript counted as one only where it has nothing else. */
export function isAskedByItem(column: Column): boolean {
  const isPlain = !beside.some((id) => id in column.checks)
  return column.countBy === 'item' || (isPlain && isByItem(column))
}

/** 续报, where the column has a template of its own for those. */
export function followupOf(column: Column): string | undefined {
  return dutyOf(column)?.followup
}

/** The options of the check that a duty report has every field. */
function dutyOf({ checks }: Column): DutyTemplate | undefined {
  const options: unknown = checks['duty-field']
  return options as DutyTemplate | undefined
}

function named<Part extends string>(part: Part, names: string[]) {
  return names.map((name) => `${part}:${name}` as const)
}

/** What is asked before the text, in its place, and after it. */
export function templateOf(column: Column, title = '') {
  const duty = dutyOf(column)
  const { head = [], foot = [], sections = [], followup } = duty ?? {}
  const isFollowup = followup && title.includes(followup)
  const authors: TemplateField[] = 'author-line' in column.checks ? ['author'] : []
  return {
    before: [
      ...authors,
      ...named(
        'number',
        head.filter((name) => numbered.test(name)),
      ),
    ],
    sections: isFollowup ? named('section', sections) : [],
    after: named('foot', foot),
  }
}

type Answers = Partial<Record<string, string>>

/** The lines above the title: 教务处值班信息, 第5期, 报送单位：教务处, 2024年6月3日. */
export function headLines(column: Column, unit: string, day: Day, answers: Answers): string[] {
  const fields = dutyOf(column)?.head.filter((field) => field !== '标题') ?? []
  return fields.map((field) => {
    if (numbered.test(field)) return field.replace(numbered, answers[`number:${field}`] ?? '')
    if (field === '日期') return formatDay(day)
    return field.endsWith('单位') ? `${field}：${unit}` : `${unit}${field}`
  })
}

/** The text with what stands above and below it. */
export function bodyLines(column: Column, answers: Answers): string[] {
  const { sections, after } = templateOf(column, answers.title)
  const said = (field: string) => answers[field] ?? ''
  const author = answers.author && `主笔人：${answers.author.replace(/^主笔人\s*[：:]?\s*/, '')}`
  const parts = sections.flatMap((field, index) => [
    `${formatNumeral(index + 1)}、${nameOf(field)}`,
    said(field),
  ])
  const foot = after.filter(said).map((field) => `${nameOf(field)}：${said(field)}`)
  const lines = [author, answers.body, ...parts, foot.join('　　')]
  return lines.filter((line): line is string => !!line)
}
