import type { Day } from '../../calendar'
import type { Desk } from '../../deed'
import { isUnvalued } from '../board/ask-board'
import { boardPictures } from '../board/board-picture'
import type { Standing } from '../board/picture-frame'
import { type Bulletin, nameFiles, writeNotice, writeWorkbook } from '../paper'
import { say } from '../say'
import { contentOf } from './content'
import { type Scope, upTo } from './scope'

export interface Paper {
  name: string
  bytes: Buffer
}

/** What a publication consists of, besides words. */
export interface Papers {
  /** None when they cannot be drawn; `failure` says why. */
  pictures: Paper[]
  failure?: unknown
  workbook: Paper
  notice: Paper
}

/** Makes pictures, workbook and notice of a period as it stands. */
export async function drawUp(
  desk: Desk,
  scope: Scope,
  day: Day,
  standing: Standing = 'public',
): Promise<Papers> {
  const content = await contentOf(desk, scope, day)
  const [drawn, workbook, notice] = await Promise.all([
    drawPictures(desk, scope, day, standing),
    workbookOf(content),
    noticeOf(content),
  ])
  return { ...drawn, workbook, notice }
}

export async function workbookOf(content: Bulletin): Promise<Paper> {
  return { name: `${nameFiles(content).workbook}.xlsx`, bytes: await writeWorkbook(content) }
}

async function noticeOf(content: Bulletin): Promise<Paper> {
  return { name: `${nameFiles(content).notice}.docx`, bytes: await writeNotice(content) }
}

async function drawPictures(desk: Desk, { period }: Scope, day: Day, standing: Standing) {
  try {
    if (isUnvalued(desk, period)) return { pictures: [] }
    const { label } = upTo(period, day)
    const drawn = await boardPictures(desk, period, standing)
    const pictures = drawn.map((bytes, index) => ({
      name: say('bulletin.publication.picture', { period: label, no: index + 1 }),
      bytes,
    }))
    return { pictures }
  } catch (failure) {
    return { pictures: [], failure }
  }
}
