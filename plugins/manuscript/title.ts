import type { Block, Manuscript } from './types'

const LONGEST = { marked: 60, plain: 40 }

/** Numbered lines are items: 一、 （一） 1. 1、 ⑴ ① 第一条. */
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十百\d０-９]+[)）、．.](?!\d)|[①-⑳⑴-⒛]|第[一二三四五六七八九十百\d]+[条项]|[-•·●])/

/**
 * Lines an official document has above its title: secrecy and urgency marks, the number,
 * date and units (GB/T 9704 7.2).
 */
const ABOVE =
  /^(?:绝密|机密|秘密|内部资料|特急|加急|第?[\d一二三四五六七八九十〇 ]+期|\d{6}$|附件\d*[：:]?$|〔\d{4}〕\d+号$|(?:报送|编报|来稿|供稿)?(?:单位|部门|日期|时间)[：:]|\d{4}年\d{1,2}月\d{1,2}日$)/

/** Lines about people: contact, author, signature. */
const PEOPLE =
  /^(?:联系人|联系电话|联系方式|电话|主笔人|撰稿|供稿|报送人|作者|编辑|审核|签发|图为|图片|图：|图\d|摄影)/

/** A sentence, or the beginning of a list, is no title. */
const SENTENCE = /[。；;]|[：:，,、]$/

/** Whether the first text is a title by its looks. */
function looksLikeTitle(block: Block, text: string): boolean {
  const isMarked = block.centred || block.kind === 'heading'
  if (block.number || block.cell || block.pictures.length) return false
  if (!canBeTitle(text)) return false
  return text.length <= (isMarked ? LONGEST.marked : LONGEST.plain)
}

function canBeTitle(text: string): boolean {
  return !NUMBERED.test(text) && !PEOPLE.test(text) && !SENTENCE.test(text)
}

/**
 * How many lines of a block are its title, when the text goes on in the same one: behind soft
 * breaks, or in a text box anchored in the title. Undefined when all are.
 */
function titleLinesOf({ text }: Block): number | undefined {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => line.trim() && !canBeTitle(line.trim()))
  if (end <= 0) return
  return joinLines(lines.slice(0, end)).length > LONGEST.plain ? 1 : end
}

function joinLines(lines: string[]): string {
  return lines.map((line) => line.trim()).join('')
}

/** The lines of a block, or those of its title. */
function head(block: Block): string {
  return joinLines(block.text.split('\n').slice(0, titleLinesOf(block)))
}

/** The first text below the marks above it, when something follows that it can be the title of. */
function guess(blocks: Block[]): Block | undefined {
  const texts = blocks.filter((block) => block.text.trim())
  const at = texts.findIndex((block) => !ABOVE.test(block.text.trim()))
  const first = texts[at]
  if (!first || !looksLikeTitle(first, head(first))) return
  if (texts.length > at + 1 || titleLinesOf(first)) return first
}

/**
 * Finds the title: the paragraphs of Word's title style, else the first line when it looks like
 * one (short, no sentence, no number, no contact line). Gives it the kind `title`, or `titleLines`
 * when only some of its lines are.
 */
export function entitle(blocks: Block[]): Pick<Manuscript, 'title'> {
  const title = blocks.find((block) => block.kind === 'title') ?? guess(blocks)
  if (!title) return {}
  const titleLines = titleLinesOf(title)
  if (titleLines) Object.assign(title, { kind: 'paragraph', titleLines })
  else title.kind = 'title'
  delete title.level
  return { title: head(title) }
}
