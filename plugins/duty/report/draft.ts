import { dayOf, formatDay } from '../../calendar'
import type { WordDraft, WordLine } from '../../manuscript'
import type { DutyReportFacts, DutyReportOptions, DutyReportText } from './facts'
import { tellFacts } from './tell'

/** What stands where the paper leaves a line to be written on. */
const BLANK = '________'

const numbered = /X+/

/** Draws up a duty report (值班信息) of an emergency, in the form of the regulation's template. 附件2 */
export function draftDutyReport(facts: DutyReportFacts, options: DutyReportOptions): WordDraft {
  return layOutReport(facts.unit, tellFacts(facts, options), options)
}

/** The same of words that are there already. */
export function layOutReport(
  unit: string,
  { title, lines }: DutyReportText,
  options: Omit<DutyReportOptions, 'kind'>,
): WordDraft {
  const paragraphs = lines.map((text): WordLine => {
    return { text, style: /^[一二三四五六七八九十]、/.test(text) ? 'Heading1' : 'Body' }
  })
  return {
    head: headLines(unit, options),
    title,
    paragraphs: [...paragraphs, { text: footText(options), style: 'Imprint' }],
    pictures: [],
  }
}

/** 教务处值班信息, 第1期, 报送单位 and the date on one line. */
function headLines(
  unit: string,
  { no, now, template }: Omit<DutyReportOptions, 'kind'>,
): WordLine[] {
  const fields = template.head.filter((field) => field !== '标题')
  const unitField = fields.find((field) => field.endsWith('单位'))
  const above = fields.filter((field) => field !== unitField && field !== '日期')
  const beside = [
    ...(unitField ? [`${unitField}：${unit}`] : []),
    ...(fields.includes('日期') ? [formatDay(dayOf(now))] : []),
  ]
  const lines = above.map((field): WordLine => {
    if (numbered.test(field)) return { text: field.replace(numbered, `${no}`), style: 'Masthead' }
    return { text: `${unit}${field}`, style: 'Nameplate' }
  })
  return beside.length ? [...lines, { text: beside.join('\t'), style: 'Dateline' }] : lines
}

/** `编辑：文静	电话：0483-8331026	签发：张建国`; what is not known is left to be written. */
function footText({ template, editor, signer }: Omit<DutyReportOptions, 'kind'>): string {
  const known: Record<string, string | undefined> = {
    编辑: editor?.name,
    电话: editor?.phone,
    签发: signer,
  }
  return template.foot.map((field) => `${field}：${known[field] ?? BLANK}`).join('\t')
}
