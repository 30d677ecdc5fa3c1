import type { Bulletin, BulletinDetail } from '../paper/types'
import { say } from '../say'
import { layOut, toPoints, type Sheet } from './sheet'

/** 明细: each line of points with its clause and the version in force. */
export function layOutDetails(bulletin: Bulletin): Sheet<BulletinDetail> {
  return layOut<BulletinDetail>('details', bulletin, {
    rows: bulletin.details,
    columns: [
      { key: 'no', width: 7, cell: (_, { no }) => no },
      { key: 'unit', width: 24, cell: ({ unit }) => unit },
      { key: 'day', width: 13, cell: ({ day }) => new Date(day) },
      { key: 'receipt', width: 12, isOptional: true, cell: ({ receipt }) => receipt },
      { key: 'title', width: 46, isOptional: true, isText: true, cell: ({ title }) => title },
      { key: 'reason', width: 26, isText: true, cell: ({ reason }) => reason },
      { key: 'kind', width: 7, cell: ({ kind }) => say(`bulletin.paper.kinds.${kind}`) },
      { key: 'value', width: 8, isSum: true, cell: ({ value }) => toPoints(value) },
      { key: 'clause', width: 12, cell: ({ clause }) => clause },
      { key: 'policy', width: 14, cell: ({ policy }) => policy },
      { key: 'note', width: 20, isOptional: true, isText: true, cell: ({ note }) => note },
      { key: 'entryId', width: 18, isOptional: true, cell: ({ entryId }) => entryId },
    ],
  })
}
