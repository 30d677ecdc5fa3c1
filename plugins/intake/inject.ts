/** What the deeds of officers stand on. */
export const inject = [
  'storage',
  'policy',
  'roster',
  'bindings',
  'manuscript',
  'ledger',
  'score',
  'courier',
  'archive',
  'pages',
  'owingAsked',
]
