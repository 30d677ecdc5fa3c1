// The terminal, or whatever read our output, is gone: it is seen at the next line that is written.

/** Calls back when nobody reads what this process says any more; a full disk is no such case. */
module.exports = (notice) => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }) => ['EPIPE', 'EIO'].includes(code) && notice())
}
