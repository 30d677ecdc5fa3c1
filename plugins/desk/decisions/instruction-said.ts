/** What plain words say of an instruction. */
export type InstructionWords =
  /** 已办结，方案已交院长: what a unit did. */
  | { kind: 'report'; no?: number; answer: string }
  /** 可以，办结吧: it is done. */
  | { kind: 'conclude'; no?: number }
  /** 转教务处，下周五前: whom it concerns. */
  | { kind: 'pass'; words: string }
  /** 周院长批示：请…… */
  | { kind: 'enter'; words: string; isOwn?: true }

const asks = /[?？吗呢]|怎么|什么|谁|哪|能不能|没有?办|[办完结]了?没/

const numbered = '批示\\s*第?(?<no>\\d{1,4})号?'

const reported = new RegExp(
  `^(?:报告[，,：:]?)?(?:[^，,。\\s\\d]{2,6}?(?=都|已|做完|整改完))?(?:(?:${numbered}|(?:院长|领导|那个|这个)?的?批示)(?:的事|那个|那件|这件)?[，,：:\\s]*)?(?:我们|都)?(?:已经?)?(?:办结|办完|办好|落实完|落实好|做完|整改完)了?[，,。：:；;\\s]+(?<answer>[^]{4,})$`,
)

const concluded = new RegExp(
  `^(?:(?:可以|行|好的?|同意|没问题)了?[，,\\s]*)*(?:就|给)?(?:${numbered})?(?:的?事|那个|那件)?[，,\\s]*(?:可以|同意|算|就)?办结了?[吧啦]?[。.！!]*$`,
)

const passed = /^(?:请|就|那)?(?:转给?|交给|转发给?|发给)(?<words>[^\d\s，,][^]{1,40})$/

const written =
  /^(?<leader>[\u4e00-\u9fa5]{1,4}(?:院长|书记|校长|处长|主任|厅长|局长|主席))(?:今天|刚才|刚刚|昨天)?(?:批示|批了|作了批示|在.{1,12}上批示)(?:说|了|道)?[：:，,\s]*(?<text>[^]{4,})$/

/** 批示：请……: by whoever writes it. */
const own =
  /^(?:我)?(?:作个)?批示(?:一下|如下)?(?:[：:，,]\s*|\s+)(?!\d|批示)(?<text>(?:请|由|让|要|望|责成|抓紧|尽快)[^]{4,}?)(?:[\s，,。；;]+请?(?<to>转(?![告达变型入岗学])[^]+))?$/

/** Reads it; undefined for a question and for what speaks of something else. */
export function readInstructionWords(text: string): InstructionWords | undefined {
  const said = text.trim()
  if (asks.test(said)) return undefined
  const report = reported.exec(said)?.groups
  if (report) return { kind: 'report', ...numberIn(report), answer: report.answer.trim() }
  const done = concluded.exec(said)?.groups
  if (done) return { kind: 'conclude', ...numberIn(done) }
  const pass = passed.exec(said)?.groups
  if (pass) return { kind: 'pass', words: `转 ${pass.words}` }
  const mine = own.exec(said)?.groups
  if (mine) return { kind: 'enter', isOwn: true, words: quotedWith(mine.text, mine.to) }
  const enter = written.exec(said)?.groups
  return enter && { kind: 'enter', words: `${enter.leader} ${quotedWith(enter.text)}` }
}

function quotedWith(text: string, to = ''): string {
  return `“${text.replace(/[“”"]/g, '')}” ${to}`.trim()
}

function numberIn({ no }: { no?: string }) {
  return no ? { no: Number(no) } : {}
}
