import { expect, it } from 'vitest'
import { type Packed, pathsIn, volumesOf } from './volumes'

const MB = 1024 * 1024

function files(column: string, ...sizes: number[]): Packed[] {
  return sizes.map((size, index) => ({
    name: `${column}${index + 1}.docx`,
    column,
    path: '',
    size: size * MB,
    at: '',
  }))
}

const look = (all: Packed[], most: number) =>
  volumesOf(all, most * MB).map(({ column, no, files: own }) => [
    column,
    no,
    own.map(({ name }) => name).join(),
  ])

it.each([
  [
    'one, when all fit',
    [...files('动态', 2, 3), ...files('网站', 4)],
    [[undefined, undefined, '动态1.docx,动态2.docx,网站1.docx']],
  ],
  [
    'one of each column, when all do not',
    [...files('动态', 2, 3), ...files('网站', 6)],
    [
      ['动态', undefined, '动态1.docx,动态2.docx'],
      ['网站', undefined, '网站1.docx'],
    ],
  ],
  [
    'several of a column that does not',
    files('网站', 6, 3, 5, 4, 12),
    [
      ['网站', 1, '网站1.docx,网站2.docx'],
      ['网站', 2, '网站3.docx,网站4.docx'],
      ['网站', 3, '网站5.docx'],
    ],
  ],
])('is %s', (_, all, expected) => expect(look(all, 10)).toEqual(expected))

it('puts each column in a folder, and no two files on one path', () => {
  const twins = [...files('网站', 1), ...files('网站', 1)]
  expect(pathsIn({ files: twins })).toEqual(['网站1.docx', '网站1（2）.docx'])
  expect(pathsIn({ files: [...twins, { ...twins[0], column: '微博/视频' }] })).toEqual([
    '网站/网站1.docx',
    '网站/网站1（2）.docx',
    '微博／视频/网站1.docx',
  ])
})
