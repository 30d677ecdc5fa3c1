import { narrow } from '../calendar'

function bare(name: string): string {
  return narrow(name).replace(/[\s·・]/g, '')
}

/** Whether two names are one, whatever their width, spaces and dots: 古丽·热合曼, 古丽热合曼. */
export function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b)
}
