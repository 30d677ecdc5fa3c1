import { z } from 'zod'
import { nameRule } from '../../plugins/check'
import { rules } from '../../plugins/check/rules'
import { policy } from '../../plugins/policy/schema'
import { guides } from './guide'

type Json = { [key: string]: unknown }

export const schemaFile = 'docs/制度.schema.json'

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function schemaOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
}

/** The checks by name, each with its own options. */
function checks(any: Json): Json {
  const { properties: common, required } = any.additionalProperties as Record<string, Json>
  const each = rules.map(({ id, options }): [string, Json] => {
    const { properties = {}, required: own = [] } = schemaOf(options) as Record<string, Json>
    const described = Object.entries(properties).map(([key, value]) => {
      const description = guides[id].options?.[key]
      return [key, { ...(value as Json), description }]
    })
    const description = `${nameRule(id)}：${guides[id].about}`
    return [
      id,
      {
        type: 'object',
        description,
        properties: { ...common, ...Object.fromEntries(described) },
        required: [...(required as unknown as string[]), ...(own as unknown as string[])],
        additionalProperties: false,
      },
    ]
  })
  return { ...any, properties: Object.fromEntries(each), additionalProperties: false }
}

/** What may change: any part of it, and nothing (null) to take it away; lists as a whole. */
function loosen(schema: Json): Json {
  const { required: _, ...rest } = schema
  if (isJson(rest.properties)) {
    rest.properties = Object.fromEntries(
      Object.entries(rest.properties).map(([key, value]) => [key, orNull(value as Json)]),
    )
  }
  if (isJson(rest.additionalProperties))
    rest.additionalProperties = orNull(rest.additionalProperties)
  return rest
}

function orNull(schema: Json): Json {
  const { description, ...rest } = loosen(schema)
  return { description, anyOf: [rest, { type: 'null' }] }
}

/** The format of a regulation's file as a JSON Schema, for editors' completion. */
export function policySchema(): string {
  const whole = schemaOf(policy)
  const properties = whole.properties as Record<string, Json>
  const column = properties.columns.additionalProperties as { properties: Record<string, Json> }
  column.properties.checks = checks(column.properties.checks)
  const { id: _, amendedBy: __, inForce, ...changing } = properties
  const { clause } = (properties.contents.items as { properties: Record<string, Json> }).properties
  // A list is replaced as a whole: it is as it is in the first version.
  const lists = Object.entries(changing).filter(([, { type }]) => type === 'array')
  const $defs = { ...(whole.$defs as Json), ...Object.fromEntries(lists) }
  const shared = lists.map(([key]): [string, Json] => [key, { $ref: `#/$defs/${key}` }])
  const first = { ...properties, ...Object.fromEntries(shared) }
  const changed = Object.entries({ ...changing, ...Object.fromEntries(shared) }).map(
    ([key, value]) => [key, orNull(value)],
  )
  const amendments = {
    description: '修订：按施行日期先后写，只写改动之处',
    type: 'array',
    items: {
      type: 'object',
      properties: { inForce, clause, ...Object.fromEntries(changed) },
      required: ['inForce', 'clause'],
      additionalProperties: false,
    },
  }
  const all = { ...first, amendments }
  return `${JSON.stringify({ ...whole, title: '信息报送制度', properties: all, $defs }, null, 2)}\n`
}
