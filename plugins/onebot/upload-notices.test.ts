import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bytes, group, officer, Scene } from './fixture'
import { PATIENCE } from './upload-notices'

/** Each waits for what does not come: side by side. */
const it = test.extend<{ scene: Scene }>({
  // oxlint-disable-next-line no-empty-pattern -- a fixture's names are read from it
  scene: async ({}, use) => {
    const scene = new Scene()
    await scene.open()
    await scene.replyTo(scene.qq.say(officer, group, '之前'))
    await use(scene)
    await scene.close()
  },
}).concurrent

/** What was heard when everything has been waited for. */
async function heard(scene: Scene): Promise<number> {
  await sleep(PATIENCE + 500)
  return scene.heard.length - 1
}

const drop = ({ qq }: Scene, folder?: string) =>
  qq.dropFile(officer, group, '周报.docx', bytes, folder)

it('a file in a folder is handled by its notice, naming who sent it', async ({ scene }) => {
  scene.qq.notify(drop(scene, '周报'))
  const sent = await scene.qq.wait(({ text }) => text.includes('周报.docx'))
  expect(sent).toMatchObject({ ats: [String(officer)], text: ' 收到 周报.docx 完整' })
  expect(scene.heard.at(-1)!.event.member?.nick).toBe('机电学院-张三')
})

it('a notice beside an empty message, twice, is handled once', async ({ scene }) => {
  const file = drop(scene)
  scene.qq.say(officer, group, [])
  scene.qq.notify(file)
  scene.qq.notify(file)
  await heard(scene)
  expect(scene.qq.sent.filter(({ text }) => text.includes('周报.docx'))).toHaveLength(1)
})

it.for([
  ['before', 0],
  ['after', 0],
  ['long after', PATIENCE + 500],
] as const)(
  'a file whose message comes %s its notice is handled once',
  async ([when, wait], { scene }) => {
    const file = drop(scene)
    if (when === 'before') scene.qq.announce(file, group)
    scene.qq.notify(file)
    await sleep(wait)
    if (when !== 'before') scene.qq.announce(file, group)
    expect(await heard(scene)).toBe(1)
    await scene.restart()
    expect(await heard(scene)).toBe(-1)
  },
)

it('a mended file of the same name is another one', async ({ scene }) => {
  scene.qq.announce(drop(scene), group)
  scene.qq.notify(scene.qq.dropFile(officer, group, '周报.docx', Buffer.from('改过'), '周报'))
  expect(await heard(scene)).toBe(2)
})

it("the bot's own files are not handled", async ({ scene }) => {
  scene.qq.notify(scene.qq.dropFile(10001, group, '批注.docx', bytes))
  expect(await heard(scene)).toBe(0)
})

it('a private file without a message is answered', async ({ scene }) => {
  const { id, name, time } = scene.qq.dropFile(officer, 'private', '周报.docx', bytes)
  const notice = { time, self_id: 10001, user_id: officer, file: { id, name, size: bytes.length } }
  scene.qq.socket.tell({ post_type: 'notice', notice_type: 'offline_file', ...notice })
  const sent = await scene.qq.wait(({ user, text }) => user === officer && text.includes('周报'))
  expect(sent).toMatchObject({ ats: [], text: '收到 周报.docx 完整' })
})

it('the address in a notice is used when QQ gives none', async ({ scene }) => {
  const file = drop(scene)
  scene.qq.faults.fileUrl = 'missing'
  const url = scene.qq.files.url(file) + encodeURIComponent(file.name)
  const { id, name, time } = file
  const notice = { time, self_id: 10001, group_id: group, user_id: officer }
  const told = { id, name, size: bytes.length, busid: 102, url }
  scene.qq.socket.tell({ post_type: 'notice', notice_type: 'group_upload', ...notice, file: told })
  const sent = await scene.qq.wait(({ text }) => text.includes('周报.docx'))
  expect(sent!.text).toBe(' 收到 周报.docx 完整')
})

it('what was put into a folder meanwhile is handled after a gap', async ({ scene }) => {
  scene.qq.socket.leave()
  scene.qq.options.now = () => Date.now() + 5000
  drop(scene, '周报')
  await scene.qq.come()
  const sent = await scene.qq.wait(({ text }) => text.includes('周报.docx'))
  expect(sent!.text).toBe(' 收到 周报.docx 完整')
})
