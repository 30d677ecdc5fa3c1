import { z } from 'zod'
import { expected, words } from '../yaml'

/** Where a rule stands in the regulation, as the office writes it: `三（二）1`. */
export const clause = z
  .union([words, z.number()])
  .transform(String)
  .describe('出自文件的哪一条；依据是法律的，写《法律名称》')

export type Clause = string

/** Up to two decimals, as whole hundredths. */
export const decimal = z
  .number()
  .refine((value) => value === Number(value.toFixed(2)), expected('至多两位小数的分值'))
  .transform((value) => Math.round(value * 100))

const by = z
  .enum(['tier', 'trait', 'level', 'ground', 'class', 'unit', 'outlet', 'column'])
  .describe('按什么取值：层级、特征、批示级别、事由、单位类别、单位、渠道、栏目')

/** Keys a value may go by. */
export type By = z.output<typeof by>

/** A value by name; `otherwise` for the names that are not there. */
export interface Table<T> {
  by: By
  values: Record<string, T>
  otherwise?: T
}

function tabulate<T>({ by: key, else: otherwise, ...values }: Record<string, unknown>) {
  return { by: key, values, ...(otherwise !== undefined && { otherwise }) } as Table<T>
}

const range = z
  .strictObject({ from: decimal.describe('最少'), to: decimal.describe('最多') })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '最多不能比最少还少' })
  .describe('酌情：编辑给的分值须在两数之间')

/** Values by a size, of the `sizes` there are: the last step reached, and beyond the last `add`. */
function stepsBy<const T extends readonly [string, ...string[]]>(sizes: T, called: string) {
  return z
    .strictObject({
      of: z.enum(sizes).describe(called),
      steps: z
        .array(z.tuple([decimal, decimal]))
        .min(1)
        .refine((list) => list.every(([at], index) => index === 0 || at > list[index - 1][0]), {
          error: '各档须从小到大',
        })
        .describe('各档 [达到, 分值]，从小到大；不到第一档没有分'),
      beyond: z
        .strictObject({ every: decimal.describe('每多'), add: decimal.describe('加') })
        .optional()
        .describe('超过最后一档以后，每多多少再加多少'),
    })
    .describe('分档')
}

const steps = stepsBy(['amount', 'lateHours', 'length'], '按什么数：编辑填的数、迟交小时数、字数')

export type Steps = z.output<typeof steps>

const grades = stepsBy(['rank', 'points'], '按什么数：名次、分数')

/** A value by the place a unit has, or by its points; places from 1, equals share one. */
export type Grades = z.output<typeof grades>

/** Steps for all units together, or for each class by itself. */
export const grade = z.union([
  grades,
  z
    .object({ by: z.literal('class').describe('各类单位分开排') })
    .catchall(grades)
    .transform((table) => tabulate<Grades>(table)),
])

/** Hundredths of a point, or how they come about; a range bounds the entry's own amount (酌情). */
export type Value = number | Table<Value> | z.output<typeof range> | Steps

export const value: z.ZodType<Value, unknown> = z.union([
  decimal,
  z
    .object({ by })
    .catchall(z.lazy(() => value))
    .transform((table) => tabulate<Value>(table)),
  range,
  steps,
])

export const measure = z.union([
  decimal,
  z
    .object({ by: z.enum(['class', 'unit']).describe('按单位类别或单位') })
    .catchall(decimal)
    .transform((table) => tabulate<number>(table)),
])

/** How much one counts, by name, in hundredths; one that is not in the table counts as one. */
export const weights = z
  .object({ by: z.enum(['column', 'trait', 'outlet', 'tier']).describe('按什么定') })
  .catchall(decimal)
  .transform((table) => tabulate<number>(table))

export type Weights = z.output<typeof weights>

/** Hundredths, for all units or by class or unit; a unit that is not in the table has none. */
export type Measure = z.output<typeof measure>
