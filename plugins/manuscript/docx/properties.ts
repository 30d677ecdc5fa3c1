import type { Outside } from '../outside'
import type { Attributes, XmlHandler } from './xml'

/** The properties people write in; the author's name and Word's own figures are not looked at. */
const WRITTEN = new Set([
  'title',
  'subject',
  'keywords',
  'description',
  'category',
  'contentStatus',
  'Company',
  'Manager',
])

/** Reads the parts with the properties of a document, custom ones with their names. */
export class PropertyReader implements XmlHandler {
  private current?: string

  constructor(private outside: Outside) {}

  open(name: string, { name: custom }: Attributes): void {
    const own = name.replace(/^.*:/, '')
    if (own === 'property') this.outside.add('property', custom)
    if (own === 'property' || WRITTEN.has(own)) this.current = ''
  }

  text(text: string): void {
    if (this.current !== undefined) this.current += text
  }

  close(name: string): void {
    const own = name.replace(/^.*:/, '')
    if (own !== 'property' && !WRITTEN.has(own)) return
    this.outside.add('property', this.current)
    this.current = undefined
  }
}
