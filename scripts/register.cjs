// Lets Node run our TypeScript and YAML (`node -r ./scripts/register.cjs …`). What was transpiled once
// is kept, so that a start needs no compiler. The settings of .env.local are there as well.
const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { isMainThread, threadId } = require('node:worker_threads')
require('./environment.cjs')

if (!existsSync(join(__dirname, '../node_modules/.package-lock.json'))) {
  console.error('组件还没有装好：先在这个文件夹里运行 npm ci，装好以后再运行这条命令')
  process.exit(1)
}

// A script whose reader has enough (`| head`) is done. The bot has start.mjs to end it.
if (isMainThread && !process.send) require('./unheard.cjs')(() => process.exit())

const cache = join(__dirname, '../node_modules/.cache/baosong')

function transpile(source) {
  const { transformSync } = require('esbuild')
  // As `require`, since Node's own `import()` knows no TypeScript.
  const options = { loader: 'ts', format: 'cjs', target: 'node20' }
  return transformSync(source, { ...options, supported: { 'dynamic-import': false } }).code
}

function toJson(source) {
  return JSON.stringify(require('yaml').parse(source))
}

function keep(path, code) {
  const draft = `${path}.${process.pid}.${threadId}`
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(draft, code)
    renameSync(draft, path)
  } catch (error) {
    // Where the program may not be written to, it is transpiled at every start.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
  }
}

/** What `make` makes of a file's text, made once for the same text. */
function load(file, kind, make) {
  const source = readFileSync(file, 'utf8')
  const path = join(cache, `${createHash('sha1').update(source).digest('hex')}.${kind}`)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  const made = make(source)
  keep(path, made)
  return made
}

require.extensions['.ts'] = (module, file) => {
  module._compile(load(file, 'js', transpile), file)
}

require.extensions['.yml'] = (module, file) => {
  module.exports = JSON.parse(load(file, 'json', toJson))
}
