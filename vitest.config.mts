import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
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

const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/scripts/e2e/')

/** Whole bots take longest: begun last, one worker would be busy with them long after the others. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    // oxlint-disable-next-line unicorn/no-array-sort -- this one is no array's
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  plugins: [yml],
  // Koishi's ESM build is broken; everything must share its CommonJS copy.
  resolve: { alias: [{ find: /^koishi$/, replacement: require.resolve('koishi') }] },
  test: {
    include: ['plugins/**/*.test.ts', 'scripts/**/*.test.ts'],
    env: { TZ: 'UTC' },
    globalSetup: 'scripts/temporary.ts',
    setupFiles: 'scripts/test-setup.ts',
    // What takes a second on an idle machine may take half a minute on a busy one.
    testTimeout: 60_000,
    // What is waited for comes at once on an idle machine, and later on a busy one.
    expect: { poll: { timeout: 15_000 } },
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    // Loading Koishi and the rooms anew for each file took as long as the tests.
    isolate: false,
    // So that no test is watched by another's spies.
    restoreMocks: true,
    // Whole bots at a time; each takes a good part of a core.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
  },
})
