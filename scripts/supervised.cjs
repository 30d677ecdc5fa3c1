// Loaded before the bot itself by start.mjs, which decides when it ends.

/** Milliseconds to end in order. */
const PATIENCE = 8000

const ignore = () => {}

require('./unheard.cjs')(() => process.send?.({ type: 'unheard' }))

// The terminal tells both processes; start.mjs passes it on.
process.on('SIGHUP', ignore)

// Koishi listens too, once it has started, and ends in order: once, however often it is told.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit()
    setTimeout(() => process.exit(1), PATIENCE).unref()
    for (const each of ['SIGINT', 'SIGTERM']) process.removeAllListeners(each).on(each, ignore)
  })
}

// start.mjs lets go of us, or is gone.
process.once('disconnect', () => process.emit('SIGTERM', 'SIGTERM'))

// Koishi would tell it that it ends.
process.on('error', ignore)
