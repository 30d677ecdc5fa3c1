import type { Context } from 'koishi'
import { sayIn } from '../courier'
import type { StoredFile } from '../storage'
import type { Day } from '../calendar'
import { type Bulletin, nameFiles, writeNotice, writeWorkbook } from '../score'
import { contentOf, upTo } from './bulletin-content'
import type { Scope } from './bulletin-scope'

export interface Paper {
  name: string
  bytes: Buffer
}

/** What a publication consists of, besides words; no pictures when they cannot be drawn. */
export interface Papers {
  pictures: Paper[]
  workbook: Paper
  notice: Paper
}

/** Makes pictures, workbook and notice of a period as it stands. `mark` stands on the pictures. */
export async function drawUp(ctx: Context, scope: Scope, day: Day, mark?: string): Promise<Papers> {
  const content = await contentOf(ctx, scope, day)
  const [pictures, workbook, notice] = await Promise.all([
    drawBoard(ctx, scope, day, mark),
    workbookOf(content),
    noticeOf(content),
  ])
  return { pictures, workbook, notice }
}

/** The workbook alone. */
export async function drawUpWorkbook(ctx: Context, scope: Scope, day: Day): Promise<Paper> {
  return workbookOf(await contentOf(ctx, scope, day))
}

async function workbookOf(content: Bulletin): Promise<Paper> {
  return { name: `${nameFiles(content).workbook}.xlsx`, bytes: await writeWorkbook(content) }
}

async function noticeOf(content: Bulletin): Promise<Paper> {
  return { name: `${nameFiles(content).notice}.docx`, bytes: await writeNotice(content) }
}

async function drawBoard(ctx: Context, { period }: Scope, day: Day, mark?: string) {
  try {
    const { label } = upTo(ctx, period, day)
    const pictures = await ctx.score.drawBoard(period, mark)
    return pictures.map((bytes, index) => ({
      name: sayIn(ctx)('desk.bulletin.picture', { period: label, no: index + 1 }),
      bytes,
    }))
  } catch (error) {
    ctx.logger('desk').warn('[desk] 积分榜图片没有画成，改发文字：%s', error)
    return []
  }
}

/** Keeps papers under their SHA-256; resolves when they are on disk. */
export function keep(ctx: Context, papers: Paper[]): Promise<StoredFile[]> {
  return Promise.all(
    papers.map(async ({ name, bytes }) => ({ name, ...(await ctx.storage.files.put(bytes)) })),
  )
}
