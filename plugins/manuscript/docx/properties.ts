import type { Manuscript } from '../types'
import { parseXml } from './xml'

const NAMES: Record<string, keyof Manuscript['properties']> = {
  'dc:creator': 'author',
  'cp:lastModifiedBy': 'lastModifiedBy',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
}

/** Author and times of `docProps/core.xml`, as they are written there. */
export function readProperties(bytes: Uint8Array | undefined): Manuscript['properties'] {
  const properties: Manuscript['properties'] = {}
  if (!bytes) return properties
  let key: keyof Manuscript['properties'] | undefined
  parseXml(bytes, {
    open: (name) => (key = NAMES[name]),
    close: () => (key = undefined),
    text: (text) => {
      if (key && text.trim()) properties[key] = text.trim().slice(0, 100)
    },
  })
  return properties
}
