import { z } from 'zod'
import { day, time } from '../../../plugins/calendar'
import { expected, words } from '../../../plugins/yaml'

const when = day.nullable().optional()
const no = z.int().min(1)
const names = z.union([words, z.array(words)]).transform((value) => [value].flat())

/** `2024-03-20` or `2024-03-20 17:00` */
const moment = words.refine((text) => {
  const [date, at = '00:00', ...more] = text.split(/[ T]/)
  return [day.safeParse(date), time.safeParse(at)].every(({ success }) => success) && !more.length
}, expected('“2024-03-20”或“2024-03-20 17:00”这样的时间'))

const somePart = expected('分数，或“50%”这样的百分比', (text) => {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  return /^\d+(?:\.\d+)?%$/.test(plain) ? plain : undefined
})

/** What each unit has of a joint manuscript, in points or in percent. */
const parts = z.record(
  words,
  z.union([z.number(somePart).nonnegative(), z.templateLiteral([z.number(), '%'], somePart)]),
)

export type Parts = z.output<typeof parts>

const common = {
  日期: when.describe('哪一天；不写就是上一条的那一天'),
  次: z.int().min(1).default(1).describe('照样再来，共几次'),
}

/** The short form of an entry: what a clerk would jot down. Manuscripts are numbered as they come. */
export const shortEntry = z.union([
  z.strictObject({
    ...common,
    投稿: words.describe('单位'),
    栏目: words.optional(),
    条: no.default(1).describe('几条'),
    迟: z.number().positive().optional().describe('迟了几小时'),
    字数: no.optional(),
    约稿: no.optional().describe('第几次约稿'),
    代替: no.optional().describe('代替第几篇'),
    信息员: words.default('张三'),
  }),
  z.strictObject({
    ...common,
    采用: z.union([no, z.array(no).min(2)]).describe('第几篇；合为一篇的写各篇'),
    渠道: words,
    合为一篇: z
      .union([z.literal(true), parts])
      .optional()
      .describe('几篇合为一篇采用：各单位多少分，或百分之几；只写 true 照 share 分'),
    条: z
      .union([no, z.array(no)])
      .optional()
      .describe('第几条；不写就是全部'),
    特征: names.optional(),
  }),
  z.strictObject({ ...common, 批示: no.describe('第几篇'), 级别: words }),
  z.strictObject({ ...common, 标注: no.describe('第几篇'), 特征: names }),
  z.strictObject({
    ...common,
    合稿: no.describe('第几篇'),
    分配: z.union([z.array(words), parts]).describe('单位，或单位和分、单位和百分比'),
  }),
  z.strictObject({
    ...common,
    加减分: words.describe('单位'),
    事由: words.optional(),
    数: z.number().optional(),
    稿: no.optional().describe('第几篇'),
    条款: words.optional(),
    凭证: words.optional().describe('要凭证的事由'),
    批准: words.optional().describe('由谁批准的'),
    理由: words.default('见凭证'),
  }),
  z.strictObject({ ...common, 退回: no.describe('第几篇') }),
  z.strictObject({ ...common, 撤回: no.describe('第几篇') }),
  z.strictObject({ ...common, 撤销: no.describe('第几条记录') }),
  z.strictObject({ ...common, 公示: words.describe('哪一期，如 2021-05、2021年第一季度') }),
  z.strictObject({
    ...common,
    约稿: names.describe('单位'),
    截止: moment,
    题: words.default('选题'),
  }),
])

export type ShortEntry = z.output<typeof shortEntry>
