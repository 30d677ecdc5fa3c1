import { toPoints, trim, type Sheet } from './sheet'
import type { Bulletin, BulletinAward, BulletinWinner } from './types'
import { fill, words } from './words'

const { name, title, columns: heads, tied, note } = words.workbook.awards

interface Line extends BulletinWinner {
  award: BulletinAward
}

/** 评优: who an award goes to. */
export function layOutAwards({ school, period }: Bulletin, awards: BulletinAward[]): Sheet<Line> {
  return trim<Line>({
    name,
    title: fill(title, { school, period: period.label }),
    notes: [],
    heads,
    rows: awards.flatMap((award) => award.winners.map((winner) => ({ ...winner, award }))),
    tail: awards
      .filter((award) => award.note)
      .map((award) => fill(note, { award: award.name, note: award.note })),
    columns: [
      { key: 'award', width: 20, cell: ({ award }) => award.name },
      { key: 'rank', width: 8, cell: ({ rank }) => rank },
      { key: 'name', width: 28, cell: (row) => row.name },
      { key: 'unit', width: 28, isOptional: true, cell: ({ unit }) => unit },
      { key: 'class', width: 12, isOptional: true, cell: (row) => row.class },
      { key: 'points', width: 10, cell: ({ points }) => toPoints(points) },
      { key: 'clause', width: 16, cell: ({ award }) => award.clause },
      { key: 'note', width: 12, isOptional: true, cell: ({ isTied }) => (isTied ? tied : '') },
    ],
  })
}
