import { phrase, type Finding, type Reading } from '../../check'
import type { Block } from '../../manuscript'
import type { Column } from '../../policy'
import { visible } from '../../text'
import type { Examined } from '../examine'
import { say } from '../say'
import { layout } from './layout'
import { type Html, markup } from './markup'

/** What was examined, and where its files are on the shelf. */
export interface Result {
  examined: Examined
  /** The file itself, to be judged again for another column. */
  file: string
  annotated?: string
}

/** `/check`: a file to look at, and what was found in the last one. */
export function checkPage(columns: Column[], result?: Result): string {
  const content = markup`<main>
<h1>${say('web.check.title')}</h1>
<p>${say('web.check.about')}</p>
<form id="check" action="/check" method="post" enctype="multipart/form-data">
<label class="drop-zone"><input type="file" name="file" required><span>${say('web.check.choose')}</span></label>
<noscript><button>${say('web.check.submit')}</button></noscript>
</form>
${result && resultMarkup(columns, result)}
</main>`
  return layout('check', content)
}

function resultMarkup(columns: Column[], { examined, file, annotated }: Result): Html {
  const { fileName, column, unit, manuscript, findings, readings } = examined
  return markup`<section class="result" aria-labelledby="verdict">
<h2 id="verdict" class="${gravityOf(findings)}">${verdict(examined)}</h2>
<dl>
<dt>${say('web.check.file')}</dt><dd>${visible(fileName)}</dd>
<dt>${say('web.check.unit')}</dt><dd>${unit?.name ?? say('web.check.unit-unknown')}</dd>
<dt><label for="column">${say('web.check.column')}</label></dt><dd>${columnForm(columns, file, column)}</dd>
</dl>
${annotated && markup`<p><a class="file" href="/files/${annotated}" download>${say('web.check.annotated')}</a></p>`}
${notes(findings.filter(({ block }) => block === undefined))}
<ol class="paragraphs">${manuscript.blocks.map((block) => paragraph(block, findings, readings.get(block.index)))}</ol>
</section>`
}

function columnForm(columns: Column[], file: string, column?: Column): Html {
  const options = columns.map(
    ({ key, name }) =>
      markup`<option value="${key}" ${key === column?.key && markup`selected`}>${name}</option>`,
  )
  return markup`<form action="/check" method="post" enctype="multipart/form-data">
<input type="hidden" name="again" value="${file}">
<select id="column" name="column">${!column && markup`<option value="">${say('web.check.column-unknown')}</option>`}${options}</select>
<button>${say('web.check.again')}</button></form>`
}

function verdict({ column, findings }: Examined): string {
  if (!column && !findings.length) return say('web.check.no-column')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const counts = { errors, advice: findings.length - errors }
  if (errors) return say(`web.check.${counts.advice ? 'refused-advised' : 'refused'}`, counts)
  return say(`web.check.${counts.advice ? 'passed-advised' : 'passed'}`, counts)
}

function gravityOf(findings: Finding[]): string {
  return findings.some(({ severity }) => severity === 'error') ? 'error' : 'fine'
}

/** A paragraph with what was found in it beside. */
function paragraph(block: Block, findings: Finding[], reading?: Reading): Html | false {
  const own = findings.filter(({ block: index }) => index === block.index)
  const pictures = block.pictures.map(() => markup`<i>${say('web.check.picture')}</i>`)
  if (!block.text.trim() && !pictures.length && !own.length) return false
  return markup`<li class="${block.kind}"><p>${block.number}${marked(block.text, own)}${pictures}</p>${notes(own)}${reading && readingMarkup(reading)}</li>`
}

/** What the checks took an item to say: the best proof, and the best report of a mistake. */
function readingMarkup(reading: Reading): Html {
  const each = (['time', 'place', 'event', 'significance'] as const).map((element) => {
    const words = reading[element]
    return markup`<dt>${say(`web.check.reading.${element}`)}</dt><dd>${words ?? say('web.check.reading.none')}</dd>`
  })
  return markup`<dl class="reading">${each}</dl>`
}

/** A text with the words that findings are about; where two overlap, the first. */
function marked(text: string, findings: Finding[]): Html[] {
  let done = 0
  const parts = findings
    .flatMap(({ range }) => (range ? [range] : []))
    .toSorted(([a], [b]) => a - b)
    .flatMap(([start, end]) => {
      if (start < done) return []
      const before = text.slice(done, start)
      done = end
      return markup`${before}<mark>${text.slice(start, end)}</mark>`
    })
  return [...parts, markup`${text.slice(done)}`]
}

function notes(findings: Finding[]): Html | false {
  if (!findings.length) return false
  const lines = findings.map((finding) => {
    const { message, advice } = phrase(finding)
    const { severity, clause } = finding
    return markup`<li class="${severity}"><b>${say(`web.check.${severity}`)}</b> ${message} <small>〔${clause}〕</small>${advice && markup`<br>${advice}`}</li>`
  })
  return markup`<ul class="notes">${lines}</ul>`
}
