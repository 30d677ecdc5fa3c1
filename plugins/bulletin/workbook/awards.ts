import type { Bulletin, BulletinAward, BulletinWinner } from '../paper/types'
import { say } from '../say'
import { layOut, toPoints, type Sheet } from './sheet'

interface Line extends BulletinWinner {
  award: BulletinAward
}

/** 评优: who an award goes to. */
export function layOutAwards(bulletin: Bulletin, awards: BulletinAward[]): Sheet<Line> {
  return layOut<Line>('awards', bulletin, {
    rows: awards.flatMap((award) => award.winners.map((winner) => ({ ...winner, award }))),
    tail: awards
      .filter((award) => award.note)
      .map((award) => say('bulletin.workbook.note', { award: award.name, note: award.note })),
    columns: [
      { key: 'award', width: 20, cell: ({ award }) => award.name },
      { key: 'rank', width: 8, cell: ({ rank }) => rank },
      { key: 'name', width: 28, cell: (row) => row.name },
      { key: 'unit', width: 28, isOptional: true, cell: ({ unit }) => unit },
      { key: 'class', width: 12, isOptional: true, cell: (row) => row.class },
      { key: 'points', width: 10, cell: ({ points }) => toPoints(points) },
      { key: 'clause', width: 16, cell: ({ award }) => award.clause },
      { key: 'note', width: 12, isOptional: true, cell: tied },
    ],
  })
}

function tied({ isTied }: Line): string {
  return isTied ? say('bulletin.workbook.tied') : ''
}
