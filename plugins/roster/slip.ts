/** Whether one slip makes one text the other: a character more, less or other, or two swapped. */
export function isSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isSlip(b, a)
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const [ours, theirs] = [a.slice(same), b.slice(same)]
  const isSwapped = ours[0] === theirs[1] && ours[1] === theirs[0]
  return (
    ours === theirs.slice(1) ||
    ours.slice(1) === theirs.slice(1) ||
    (isSwapped && ours.slice(2) === theirs.slice(2))
  )
}
