import { taskText } from '../publication/officers'
import type {
  AssessedUnit,
  Bulletin,
  BulletinAdoption,
  BulletinAssessed,
  BulletinAward,
  BulletinDetail,
  BulletinFees,
  BulletinOfficer,
  BulletinWinner,
} from '../paper/types'
import { wordFees } from '../paper/paper-text'
import { say } from '../say'
import { aboutOf, type Column, feeColumn, layOut, toPoints, type Sheet } from './sheet'

const detailColumns: Column<BulletinDetail>[] = [
  { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
  { key: 'unit', width: 20, cell: ({ unit }) => unit },
  { key: 'officer', width: 10, isOptional: true, cell: ({ officer }) => officer },
  { key: 'day', width: 15, cell: ({ day }) => new Date(day) },
  { key: 'receipt', width: 11, isOptional: true, cell: ({ receipt }) => receipt },
  { key: 'title', width: 36, isOptional: true, isText: true, cell: ({ title }) => title },
  { key: 'reason', width: 26, isText: true, cell: ({ reason }) => reason },
  { key: 'kind', width: 6, cell: ({ kind }) => say(`bulletin.paper.kinds.${kind}`) },
  { key: 'value', width: 9, isSum: true, cell: ({ value }) => toPoints(value) },
  { key: 'clause', width: 9, cell: ({ clause }) => clause },
  { key: 'policy', width: 17, cell: ({ policy }) => policy },
  { key: 'note', width: 18, isOptional: true, isText: true, cell: ({ note }) => note },
  { key: 'signed', width: 26, isOptional: true, isText: true, cell: ({ signed }) => signed },
  { key: 'entryId', width: 9, isOptional: true, cell: ({ entryId }) => entryId },
]

/** 明细: each line of points with its clause and the version in force. */
export function layOutDetails(bulletin: Bulletin): Sheet<BulletinDetail> {
  return layOut('details', bulletin, bulletin.details, detailColumns)
}

/** 稿酬明细: what is paid beside the points, line by line, like 明细. */
export function layOutFees(bulletin: Bulletin, fees: BulletinFees): Sheet<BulletinDetail> {
  const own = new Map([
    ['value', { head: wordFees(fees), width: 12 }],
    ['reason', { head: say('bulletin.workbook.fees.reason'), width: 26 }],
  ])
  const columns = detailColumns.map((column) => ({ ...column, ...own.get(column.key) }))
  const { name } = fees
  return {
    ...layOut('details', bulletin, fees.details, columns),
    name: say('bulletin.workbook.fees.name', { name }),
    title: say('bulletin.workbook.fees.title', { name, ...aboutOf(bulletin) }),
  }
}

/** 采用情况: what appeared where. */
export function layOutAdoptions(bulletin: Bulletin): Sheet<BulletinAdoption> {
  return layOut<BulletinAdoption>('adoptions', bulletin, bulletin.adoptions, [
    { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
    { key: 'day', width: 15, cell: ({ day }) => new Date(day) },
    { key: 'outlet', width: 18, cell: ({ outlet }) => outlet },
    { key: 'unit', width: 24, cell: ({ unit }) => unit },
    { key: 'receipt', width: 12, cell: ({ receipt }) => receipt },
    { key: 'title', width: 46, isText: true, cell: ({ title }) => title },
    { key: 'items', width: 14, isOptional: true, cell: ({ items }) => items },
    { key: 'points', width: 9, isSum: true, cell: ({ points }) => toPoints(points) },
  ])
}

type AwardLine = BulletinWinner & { award: BulletinAward }

/** 评优: who an award goes to. */
export function layOutAwards(bulletin: Bulletin, awards: BulletinAward[]): Sheet<AwardLine> {
  const rows = awards.flatMap((award) => award.winners.map((winner) => ({ ...winner, award })))
  const tied = say('bulletin.workbook.tied')
  const sheet = layOut<AwardLine>('awards', bulletin, rows, [
    { key: 'award', width: 20, cell: ({ award }) => award.name },
    { key: 'rank', width: 8, isOrdinal: true, cell: ({ rank }) => rank },
    { key: 'name', width: 20, isOptional: true, cell: ({ name, unit }) => unit && name },
    { key: 'unit', width: 28, cell: ({ name, unit }) => unit ?? name },
    { key: 'class', width: 12, isOptional: true, cell: (row) => row.class },
    { key: 'points', width: 10, cell: ({ points }) => toPoints(points) },
    { key: 'clause', width: 16, cell: ({ award }) => award.clause },
    { key: 'note', width: 12, isOptional: true, cell: ({ isTied }) => (isTied ? tied : '') },
  ])
  const noted = awards.filter(({ note }) => note)
  const tail = noted.map(({ name, note }) => say('bulletin.workbook.note', { award: name, note }))
  return { ...sheet, tail }
}

/** 信息员: what each handed in and what it earned, and how far their own tasks are. */
export function layOutOfficers(
  bulletin: Bulletin,
  officers: BulletinOfficer[],
): Sheet<BulletinOfficer> {
  return layOut<BulletinOfficer>('officers', bulletin, officers, [
    { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
    { key: 'name', width: 14, cell: ({ officer }) => officer },
    { key: 'unit', width: 28, cell: ({ unit }) => unit },
    { key: 'points', width: 10, isSum: true, cell: ({ points }) => toPoints(points) },
    { key: 'submitted', width: 10, isSum: true, cell: ({ submitted }) => submitted },
    { key: 'adopted', width: 10, isSum: true, cell: ({ adopted }) => adopted },
    ...feeColumn(bulletin, ({ fee = 0 }) => toPoints(fee)),
    {
      key: 'tasks',
      width: 40,
      isOptional: true,
      isText: true,
      cell: ({ tasks }) => tasks.map(taskText).join(say('bulletin.semicolon')),
    },
  ])
}

type AssessedLine = AssessedUnit & { rule: BulletinAssessed }

/** 折算: what each unit's points come to in the annual assessment, and how. */
export function layOutAssessed(bulletin: Bulletin, all: BulletinAssessed[]): Sheet<AssessedLine> {
  const rows = all.flatMap((rule) => rule.units.map((unit) => ({ ...unit, rule })))
  return layOut<AssessedLine>('assessed', bulletin, rows, [
    { key: 'no', width: 6, isOrdinal: true, cell: (_, { no }) => no },
    { key: 'name', width: 18, cell: ({ rule }) => rule.name },
    { key: 'unit', width: 28, cell: ({ unit }) => unit },
    { key: 'class', width: 10, isOptional: true, cell: (row) => row.class },
    { key: 'points', width: 10, cell: ({ points }) => toPoints(points) },
    { key: 'value', width: 10, cell: ({ value }) => toPoints(value) },
    { key: 'how', width: 30, isText: true, cell: ({ how }) => how },
    { key: 'clause', width: 12, cell: ({ rule }) => rule.clause },
  ])
}
