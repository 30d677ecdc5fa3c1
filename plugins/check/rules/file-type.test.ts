import { expect, it } from 'vitest'
import type { ProblemKind } from '../../manuscript'
import { judge } from './trial'
import { tryRule } from './try-rule'

const problems: Record<ProblemKind, true> = {
  pdf: true,
  wps: true,
  rtf: true,
  odt: true,
  ofd: true,
  picture: true,
  archive: true,
  spreadsheet: true,
  slides: true,
  'plain-text': true,
  html: true,
  'word-2003-xml': true,
  'word-xml': true,
  mht: true,
  mail: true,
  xml: true,
  chunk: true,
  macro: true,
  'old-word': true,
  encrypted: true,
  damaged: true,
  empty: true,
  'link-only': true,
  bomb: true,
  'too-large': true,
  'too-long': true,
  timeout: true,
  unknown: true,
}

const kinds = Object.keys(problems) as ProblemKind[]

tryRule('file-type', {
  valid: [
    {},
    { fileName: '教务处第十二周工作动态信息.doc', format: 'doc' },
    { fileName: '教务处第十二周工作动态信息.DOCX' },
    { format: 'text', fileName: '' },
  ],
  invalid: [
    [{ fileName: '教务处第十二周工作动态信息.txt' }, { quote: '.txt', variant: 'extension' }],
    [{ fileName: '教务处第十二周工作动态信息' }, { variant: 'nameless' }],
    [{ format: 'text', problem: { kind: 'too-long' } }, { variant: 'too-long' }],
    ...kinds.map((kind): [object, object] => [
      { fileName: 'x.pdf', format: 'none', problem: { kind } },
      { quote: '.pdf', variant: kind },
    ]),
  ],
})

it('stands alone when the file cannot be read, however empty its text', () => {
  const problem = { kind: 'damaged' as const }
  const found = judge({ format: 'none', problem, body: [], title: '' })
  expect(found.map(({ rule }) => rule)).toEqual(['file-type'])
})
