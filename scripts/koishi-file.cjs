// koishi.yml is the school's own: it is read, and what is wrong with it is said in plain words.
const { default: Loader } = require('@koishijs/loader')
const { init, readConfig } = Loader.prototype

// Koishi would write it anew at every start, without its comments, and add what it thinks is missing.
Loader.prototype.writeConfig = async () => {}
Loader.prototype.migrate = async () => {}

Loader.prototype.init = function (...args) {
  return init.apply(this, args).catch(refuse)
}

Loader.prototype.readConfig = async function (...args) {
  try {
    const config = await readConfig.apply(this, args)
    if (Object(this.config.plugins) === this.config.plugins) return config
  } catch (error) {
    refuse(error)
  }
  refuse()
}

/** Ends the start, for the reason that our own reader gives if it finds one. */
function refuse(error) {
  const { z } = require('zod')
  const { readYaml } = require('../plugins/yaml')
  const { refusedText } = require('../plugins/startup/fault-text')
  const { REFUSED } = require('../plugins/storage')
  let reason = error
  try {
    readYaml('koishi.yml', z.looseObject({ plugins: z.record(z.string(), z.unknown()) }), 'koishi')
  } catch (found) {
    reason = found
  }
  console.error(refusedText([reason]))
  process.exit(REFUSED)
}
