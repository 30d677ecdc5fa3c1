import { stringify } from 'yaml'

/** A text as it stands in a flow: `{ name: 校报 }`. */
const scalar = (value: string | number | boolean) => {
  const inFlow = stringify([value], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: true,
  })
  return inFlow.trim().slice(1, -1)
}

export type Flow = string | number | boolean | Flow[] | { [key: string]: Flow | undefined }

/** A value on one line, as people write it: `{ name: 校报, aliases: [报纸] }`. */
export function flow(value: Flow): string {
  if (typeof value !== 'object') return isTime(value) ? `'${value}'` : scalar(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  const told = Object.entries(value).flatMap(([key, each]) =>
    each === undefined ? [] : `${scalar(key)}: ${flow(each)}`,
  )
  return `{ ${told.join(', ')} }`
}

/** Times are quoted: older readers take them for minutes. */
const isTime = (value: string | number | boolean) => /^\d\d:\d\d$/.test(String(value))
