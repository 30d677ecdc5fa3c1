import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { parse } from 'yaml'

const require = createRequire(import.meta.url)

/** Locales and policies are imported as modules, as the bot's own loader does. */
const yml = {
  name: 'yml',
  load(id: string) {
    if (/\.ya?ml$/.test(id))
      return `export default ${JSON.stringify(parse(readFileSync(id, 'utf8')))}`
  },
}

export default defineConfig({
  plugins: [yml],
  // Koishi's ESM build is broken; everything must share its CommonJS copy.
  resolve: { alias: [{ find: /^koishi$/, replacement: require.resolve('koishi') }] },
  test: {
    include: ['plugins/**/*.test.ts', 'scripts/**/*.test.ts'],
    env: { TZ: 'UTC' },
    globalSetup: 'scripts/temporary.ts',
    testTimeout: 20_000,
  },
})
