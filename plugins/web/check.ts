import type { Context } from 'koishi'
import { annotated, examine } from './examine'
import type { FileShelf, ShelvedFile } from '../courier'
import { filesOf, takeForm, textOf } from './form'
import { checkPage } from './pages/check'
import { refuse, route } from './route'
import { say } from './say'

/** `/check`: what would be found in a manuscript. Nothing is recorded. */
export function check(ctx: Context, shelf: FileShelf): void {
  const columns = () => Object.values(ctx.policy.at().columns)
  route(ctx, 'get', '/check', (http) => {
    http.type = 'html'
    http.body = checkPage(columns())
  })
  route(ctx, 'post', '/check', (http) =>
    takeForm(http, async (form) => {
      const file = await fileIn(form, shelf)
      if (!file) return refuse(http, 400, say('web.check.choose'))
      const { id, name: fileName, bytes } = file
      const examined = await examine(ctx, { fileName, bytes, column: textOf(form, 'column') })
      const copy = await annotated(ctx, examined, bytes)
      const name = say('web.check.annotated-name', [fileName.replace(/\.[^.]*$/, '')])
      http.type = 'html'
      http.body = checkPage(columns(), {
        examined,
        file: id,
        annotated: copy && shelf.put('file', name, copy).id,
      })
    }),
  )
}

/** The file that was chosen, else the one looked at before. */
async function fileIn(form: FormData, shelf: FileShelf): Promise<ShelvedFile | undefined> {
  const [file] = await filesOf(form)
  return file ? shelf.put('file', file.name, file.bytes) : shelf.get(textOf(form, 'again'))
}
