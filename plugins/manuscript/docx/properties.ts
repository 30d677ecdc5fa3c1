import type { Manuscript } from '../types'
import type { Package } from './package'
import { parseXml } from './xml'

const NONE = Buffer.from('<none/>')

const NAMES: Record<string, keyof Manuscript['properties']> = {
  'dc:creator': 'author',
  'cp:lastModifiedBy': 'lastModifiedBy',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
}

/** Author and times of `docProps/core.xml`, as they are written there; a broken one tells nothing. */
export function readProperties(zip: Package): Manuscript['properties'] {
  const properties: Manuscript['properties'] = {}
  let key: keyof Manuscript['properties'] | undefined
  try {
    parseXml(zip.part('docProps/core.xml') ?? NONE, {
      open: (name) => (key = NAMES[name]),
      close: () => (key = undefined),
      text: (text) => {
        if (key && text.trim()) properties[key] = text.trim().slice(0, 100)
      },
    })
  } catch {
    // Nothing of the text depends on it.
  }
  return properties
}
