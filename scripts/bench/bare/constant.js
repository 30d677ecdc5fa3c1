exports.name = 'constant'

/** A command under the same name as ours that has nothing to work out. */
exports.apply = (ctx) => {
  ctx.command('积分 [words:text]').action(() => '2026年5月积分榜：暂无')
}
