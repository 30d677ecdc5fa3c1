import type { AssessedUnit, Bulletin, BulletinAssessed } from '../paper/types'
import { layOut, toPoints, type Sheet } from './sheet'

interface Line extends AssessedUnit {
  rule: BulletinAssessed
}

/** 折算: what each unit's points come to in the annual assessment, and how. */
export function layOutAssessed(bulletin: Bulletin, assessed: BulletinAssessed[]): Sheet<Line> {
  return layOut<Line>('assessed', bulletin, {
    rows: assessed.flatMap((rule) => rule.units.map((unit) => ({ ...unit, rule }))),
    columns: [
      { key: 'no', width: 7, cell: (_, { no }) => no },
      { key: 'name', width: 18, cell: ({ rule }) => rule.name },
      { key: 'unit', width: 28, cell: ({ unit }) => unit },
      { key: 'class', width: 10, isOptional: true, cell: (row) => row.class },
      { key: 'points', width: 10, cell: ({ points }) => toPoints(points) },
      { key: 'value', width: 10, cell: ({ value }) => toPoints(value) },
      { key: 'how', width: 30, isText: true, cell: ({ how }) => how },
      { key: 'clause', width: 12, cell: ({ rule }) => rule.clause },
    ],
  })
}
