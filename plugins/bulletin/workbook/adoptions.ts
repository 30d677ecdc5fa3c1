import type { Bulletin, BulletinAdoption } from '../paper/types'
import { layOut, toPoints, type Sheet } from './sheet'

/** 采用情况: what appeared where. */
export function layOutAdoptions(bulletin: Bulletin): Sheet<BulletinAdoption> {
  return layOut<BulletinAdoption>('adoptions', bulletin, {
    rows: bulletin.adoptions,
    columns: [
      { key: 'no', width: 7, cell: (_, { no }) => no },
      { key: 'day', width: 14, cell: ({ day }) => new Date(day) },
      { key: 'outlet', width: 18, cell: ({ outlet }) => outlet },
      { key: 'unit', width: 24, cell: ({ unit }) => unit },
      { key: 'receipt', width: 12, cell: ({ receipt }) => receipt },
      { key: 'title', width: 46, isText: true, cell: ({ title }) => title },
      { key: 'items', width: 14, isOptional: true, cell: ({ items }) => items },
      { key: 'points', width: 9, isSum: true, cell: ({ points }) => toPoints(points) },
    ],
  })
}
