/** What the deeds of officers stand on. */
export const inject = [
  'storage',
  'policy',
  'roster',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'archive',
]
