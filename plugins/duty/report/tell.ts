import { dayOf, formatMoment, formatNumeral } from '../../calendar'
import { say } from '../say'
import type { DutyReportFacts, DutyReportKind, DutyReportText, DutyTemplate } from './facts'

/** Characters of what happened that a title takes. */
const TITLE = 18

interface Telling {
  kind: DutyReportKind
  now: Date
  template: Pick<DutyTemplate, 'sections' | 'followup'>
}

/**
 * Tells an emergency in the words of an office: a 首报 in plain sentences, a 续报 in the parts of the
 * template. Says only what is known; what nobody reported is said to be so. 附件2
 */
export function tellFacts(facts: DutyReportFacts, telling: Telling): DutyReportText {
  const { kind, template } = telling
  const title = titleOf(facts)
  if (kind === '首报') return { title, lines: firstLines(facts, telling) }
  const lines = template.sections.flatMap((section, index) => [
    `${formatNumeral(index + 1)}、${section}`,
    ...sectionLines(section, facts, telling),
  ])
  return { title: withMark(title, template.followup), lines }
}

/** `标题（续报）` */
export function withMark(title: string, followup: string): string {
  return title.includes(followup) ? title : `${title}（${followup}）`
}

function titleOf({ place = '', what = say('duty.report.emergency') }: DutyReportFacts): string {
  const event = what.split(/[，,。；;]/)[0].slice(0, TITLE)
  return say('duty.report.title', [place + event])
}

function firstLines(facts: DutyReportFacts, telling: Telling): string[] {
  const known = [eventLine(facts), ...toldLines(facts), casualtyLine(facts, telling)]
  return [
    [known[0], known.at(-1)].join(''),
    ...known.slice(1, -1),
    ...instructionLines(facts),
    ...followupLines(facts),
    say('duty.report.to-follow'),
  ]
}

function sectionLines(section: string, facts: DutyReportFacts, telling: Telling): string[] {
  const until = momentText(telling.now)
  if (section.includes('批示')) {
    const lines = instructionLines(facts)
    return lines.length ? lines : [say('duty.report.no-instruction', [until])]
  }
  const isAftermath = /舆情|善后/.test(section)
  const [aftermath, others] = partsOf(facts)
  if (isAftermath) {
    return aftermath.length
      ? aftermath
      : [say('duty.report.no-news', [until, section.slice(0, -2)])]
  }
  const first = eventLine(facts) + casualtyLine(facts, telling)
  return [first, ...toldLines(facts), ...others]
}

const aftermathWords = /舆情|网络|网上|网民|媒体|情况说明|说明情况|善后|家属|安抚|理赔|抚慰|情绪/

/** Sentences of the reports that are about what follows an emergency, and all others. */
function partsOf({ followups }: DutyReportFacts): [aftermath: string[], others: string[]] {
  const told = followups.map(({ text, at }) => {
    const sentences = text
      .split(/(?<=[。；;\n])/)
      .map((each) => each.trim())
      .filter(Boolean)
    const pick = (isAftermath: boolean) =>
      sentences.filter((each) => aftermathWords.test(each) === isAftermath).join('')
    return { at, aftermath: pick(true), others: pick(false) }
  })
  const lines = (key: 'aftermath' | 'others') =>
    told.flatMap((each) => (each[key] ? [atLine(each.at, each[key])] : []))
  return [lines('aftermath'), lines('others')]
}

function eventLine({ at, isAtAssumed, unit, place = '', what }: DutyReportFacts): string {
  const event = place + (what ?? say('duty.report.emergency-happened'))
  const time = momentText(at, true)
  return sentence(say(`duty.report.event${isAtAssumed ? '-reported' : ''}`, { time, unit, event }))
}

function casualtyLine({ casualties }: DutyReportFacts, { now }: Telling): string {
  const isKnown = casualties && !/不明|不详|不清|待查|待核|核实/.test(casualties)
  const until = momentText(now)
  return isKnown
    ? sentence(say('duty.report.casualties', [until, casualties]))
    : say('duty.report.casualties-unknown', [until])
}

/** `教务处于6月3日14时30分报告部门主要负责人，14时35分报告学院分管领导。` */
function toldLines({ unit, told }: DutyReportFacts): string[] {
  if (!told.length) return []
  const texts = told.map(({ to, at }, index) => {
    const isSameDay = index > 0 && dayOf(told[index - 1].at) === dayOf(at)
    return say('duty.report.told', [isSameDay ? timeText(at) : momentText(at), to])
  })
  return [say('duty.report.told-all', [unit, texts.join('，')])]
}

function instructionLines({ instructions }: DutyReportFacts): string[] {
  return instructions.map(({ leader, text, at }) =>
    sentence(say('duty.report.instructed', [momentText(at), leader, bare(text)])),
  )
}

function followupLines({ followups }: DutyReportFacts): string[] {
  return followups.map(({ text, at }) => atLine(at, text))
}

function atLine(at: Date, text: string): string {
  return sentence(say('duty.report.at', [momentText(at), bare(text.replace(/\n+/g, ''))]))
}

/** `6月3日14时20分`, `2024年6月3日14时` */
function momentText(moment: Date, isFull = false): string {
  return formatMoment(moment, isFull ? 'YYYY年M月D日' : 'M月D日') + timeText(moment)
}

/** `14时20分`, `14时` */
function timeText(moment: Date): string {
  return formatMoment(moment, formatMoment(moment, 'm') === '0' ? 'H时' : 'H时m分')
}

function bare(text: string): string {
  return text.trim().replace(/[。；;，,]+$/, '')
}

function sentence(text: string): string {
  return `${bare(text)}。`
}
