const { existsSync } = require('node:fs')

/** The sample roster to try a regulation with: its own, else the university's. */
exports.sampleRosterOf = function (policy) {
  const own = `data/samples/${policy}/roster.example.yml`
  return existsSync(own) ? own : 'data/roster.example.yml'
}
