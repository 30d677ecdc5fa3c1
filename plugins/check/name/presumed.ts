import { readWeek } from '../../calendar'
import type { Column } from '../../policy'
import { isOtherPaper, withoutExtras } from './extras'
import { findUnit } from './loose'
import type { NameContext } from './read'
import { comparable, stemOf } from './stem'

/** What a file seems to be that keeps no form at all: 人事处本周动态, 信息报送-后勤处. */
export interface Presumed {
  /** Absent when its name tells of no single one. */
  column?: Column
  /** 本周 or 上周. */
  near?: 0 | -1 | -2
}

const text = /^\.(?:docx?|docm|wps|pdf|rtf|odt|txt)$/i
const weeks = /[本上这]一?周/
const ours = '信息|报送|上报|投稿|稿件|稿'
const fillers = /[的()\-_—.、:，,+《》~\d]/g

/**
 * Presumes that a file is a manuscript when its name says nothing but a unit or a column, and that it
 * is handed in or of this week. A name with anything else in it is of another paper.
 */
export function presume(
  fileName: string,
  columns: Record<string, Column>,
  { roster }: Pick<NameContext, 'roster'>,
): Presumed | undefined {
  const stem = stemOf(fileName)
  if (!text.test(stem.extension) || isOtherPaper(stem.text)) return undefined
  const [week] = weeks.exec(stem.text) ?? []
  const marked = { ...stem, text: stem.text.replace(weeks, '+') }
  const spoken = { ...marked, text: marked.text.replace(new RegExp(ours, 'g'), '+') }
  const [whole, unit] = [marked, spoken]
    .map((each) => [each, findUnit(each, roster, [])] as const)
    .find(([, found]) => found) ?? [marked, undefined]
  const rest = unit ? whole.text.slice(0, unit[0]) + '+' + whole.text.slice(unit[1]) : whole.text
  const [words, bare] = [rest, rest.replace(new RegExp(ours, 'g'), '')].map((each) =>
    withoutExtras(each).replace(fillers, ''),
  )
  const named = (word: string) =>
    Object.values(columns).find(({ name, aliases }) =>
      [name, ...aliases].some((each) => comparable(each) === word),
    )
  const column = named(words) ?? named(bare)
  if (!column && bare) return undefined
  const isOurs = !!week || new RegExp(ours).test(rest) || whole === spoken
  const isPresumed = unit ? !!column || isOurs : !!column && isOurs
  if (!isPresumed) return undefined
  const said = week ? readWeek(week.replace('一', '')) : undefined
  return { column, near: said && 'near' in said ? said.near : undefined }
}
