import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const word = z.union([z.string(), z.int().transform(String)])
const words = z.union([word, z.array(word)]).transform((value) => [value].flat())
const yes = z.literal('是')
const place = z.enum(['群', '私聊'])

const picture = z.strictObject({ 宽: z.int(), 高: z.int(), 说明: z.string().optional() })

/** A file that is sent: Word or a workbook of the given content, a file of the repository, or plain bytes. */
const manuscript = z.strictObject({
  文件名: z.string(),
  标题: z.string().optional(),
  正文: z.array(z.string()).default([]),
  图片: z.array(picture).default([]),
  取自: z.string().optional(),
  原文: z.string().optional(),
  /** Rows of a workbook. */
  表格: z.array(z.array(word)).optional(),
})

const person = z.strictObject({ QQ: z.int(), 名片: z.string() })

/** What goes wrong on QQ's side until 恢复正常. */
const fault = z.strictObject({
  读消息: z.union([z.literal('失败'), z.int()]).optional(),
  下载地址: z.enum(['没有', '失效']).optional(),
  下载应答: z.array(z.int()).optional(),
  下载截断: z.int().optional(),
  推送两遍: yes.optional(),
  发送后报错: z.int().optional(),
  拒收图片: yes.optional(),
  答复时断线: z.enum(['送达前', '送达后']).optional(),
})

/** With pictures, or with so many. */
const pictures = z.union([yes, z.int()]).optional()

/** What the answers to a step must say. */
const expected = {
  见: words.optional(),
  不见: words.optional(),
  有图: pictures,
  收到文件: z.string().optional(),
  /** What the bot tells somebody privately. */
  私下告知: z.record(z.string(), words).optional(),
  没有回复: yes.optional(),
  稍后看: yes.optional(),
  /** What the answer says there instead. */
  企业微信见: words.optional(),
}

const spoken = z.strictObject({
  谁: z.string(),
  在: place.optional(),
  说: z.string().optional(),
  发: words.optional(),
  /** Put into a folder of the group: only a notice tells of the file. */
  只有通知: yes.optional(),
  引用: z.string().optional(),
  /** Quotes what the bot answered to that message. */
  引用答复: z.string().optional(),
  先艾特: yes.optional(),
  配图: z.array(picture).optional(),
  /** Parts of a message that are neither text nor pictures, as QQ's side writes them. */
  消息段: z
    .array(z.strictObject({ type: z.string(), data: z.record(z.string(), z.any()) }))
    .optional(),
  记作: z.string().optional(),
  ...expected,
})

const looked = z.strictObject({ 看: z.string(), ...expected })

/** What the bot says of its own accord: in the group, and privately to some. */
const heard = z.strictObject({
  群里说: words.optional(),
  不见: words.optional(),
  /** Called by @, and not. */
  艾特: words.optional(),
  不艾特: words.optional(),
  有图: pictures,
  私信: z.record(z.string(), words).optional(),
  /** Files, in the group and to some privately. */
  群里发: words.optional(),
  私下发: z.record(z.string(), words).optional(),
})

/** Opens a file that the bot sent: its text, a line a row of a table, columns apart by ｜. */
const opened = z.strictObject({ 打开: z.string(), 见: words.optional(), 不见: words.optional() })

/** What happens without anybody speaking; one a step. */
const event = z.strictObject({
  时间: z.string().optional(),
  断线: yes.optional(),
  连上: yes.optional(),
  闪断: yes.optional(),
  重启: yes.optional(),
  断电: yes.optional(),
  故障: fault.optional(),
  恢复正常: yes.optional(),
  /** Somebody makes the bot their friend. */
  加好友: z.string().optional(),
  台账: z.strictObject({ 收稿: z.int(), 退稿: z.int().optional() }).optional(),
})

const schema = z.strictObject({
  剧名: z.string(),
  说明: z.string().optional(),
  时间: z.string(),
  /** The regulation, when it is not the university's. */
  制度: z.string().default('xpu-2021'),
  /** The clauses of the regulation that it shows. */
  条款: words.default([]),
  地点: z.array(place).default(['群']),
  /** Why it is not played on WeCom. */
  企业微信: z.string().optional(),
  /** What the bot tells people privately besides what the play expects is not looked at. */
  其余私信: z.literal('不论').optional(),
  /** Why something said in the group may have more lines than fit on a phone. */
  群里超过十二行: z.string().optional(),
  /** Members of the roster who are not in the group. */
  不在群里: z.array(z.string()).default([]),
  /** Members of the roster who have not made the bot their friend. */
  不是好友: z.array(z.string()).default([]),
  人物: z.record(z.string(), person).default({}),
  稿件: z.record(z.string(), manuscript).default({}),
  剧情: z.array(z.looseObject({})),
})

export type Place = z.infer<typeof place>
export type Manuscript = z.infer<typeof manuscript>
export type Picture = z.infer<typeof picture>
export type Fault = z.infer<typeof fault>
export type Spoken = z.infer<typeof spoken>
export type Looked = z.infer<typeof looked>
export type Opened = z.infer<typeof opened>
export type Pictures = z.infer<typeof pictures>
export type Heard = z.infer<typeof heard>
export type Happening = z.infer<typeof event>
export type Step = Spoken | Looked | Opened | Heard | Happening
export type Play = Omit<z.infer<typeof schema>, '剧情'> & { 剧情: Step[] }

function read<T>(schema: z.ZodType<T>, source: unknown, place: string): T {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  throw new Error(`剧本 ${place} 看不懂：\n${z.prettifyError(result.error)}`)
}

/** Reads a play, with the manuscripts all plays share; says which step is not understood. */
export function readPlay(path: string): Play {
  const stock = parse(readFileSync(resolve(__dirname, 'manuscripts.yml'), 'utf8'))
  const source = parse(readFileSync(path, 'utf8'))
  const play = read(schema, { ...source, 稿件: { ...stock, ...source.稿件 } }, path)
  const steps = play.剧情.map((step, index) => {
    return read<Step>(kindOf(step), step, `${path} 第${index + 1}步`)
  })
  return { ...play, 剧情: steps }
}

function kindOf(step: object): z.ZodType<Step> {
  if ('谁' in step) return spoken
  if ('看' in step) return looked
  if ('打开' in step) return opened
  return isHeard(step) ? heard : event
}

/** Whether a step is what the bot says of its own accord. */
export function isHeard(step: object): step is Heard {
  return ['群里说', '私信', '群里发', '私下发'].some((key) => key in step)
}

/** `2021-05-21 09:00` of Asia/Shanghai in milliseconds. */
export function momentOf(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
}
