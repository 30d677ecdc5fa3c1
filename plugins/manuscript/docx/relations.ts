import { posix } from 'node:path'
import type { Package } from './package'
import { parseXml } from './xml'

export interface Relation {
  /** Last word of its type: `styles`, `image`, `officeDocument`. */
  type: string
  /** Entry of the zip; undefined when it points outside the file. */
  part?: string
}

/** The entry an address leads to: addresses are percent-encoded URIs, entries' names are not. */
function resolve(owner: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join('/', posix.dirname(owner), target)
  const name = posix.normalize(path).slice(1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Relations of a part by id; of the whole package when `owner` is empty. */
export function readRelations(zip: Package, owner: string): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  const { dir, base } = posix.parse(owner)
  const bytes = zip.part(posix.join(dir, '_rels', `${base}.rels`))
  if (!bytes) return relations
  parseXml(bytes, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (!name.endsWith('Relationship') || !Id || !Type || !Target) return
      const part = TargetMode === 'External' ? undefined : resolve(owner, Target)
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part })
    },
  })
  return relations
}

/** The part a relation of this type points to. */
export function findPart(relations: Map<string, Relation>, type: string): string | undefined {
  for (const relation of relations.values()) {
    if (relation.type === type && relation.part) return relation.part
  }
}
