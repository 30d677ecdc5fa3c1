/** A string of JSON. Bytes above 0x7f are parts of characters, read one by one as Latin-1. */
const TEXT = String.raw`"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\x00-\x1f]*)*"`
const PLAIN = String.raw`"([^"\\\x00-\x1f]*)"`
const NAME = String.raw`"([^"\\\x00-\x1f]+)"`
const CODE = String.raw`[ !#-[\]-~]+`
const DAY = String.raw`(\d{4}-\d\d-\d\d)`
const COUNT = String.raw`([1-9]\d{0,8})`
const SIZE = String.raw`(?:0|[1-9]\d{0,14})`
const MOMENT = String.raw`"${DAY}T(\d\d):(\d\d):(\d\d)\.(\d\d\d)\+08:00"`
const ACTOR = String.raw`\{"name":${TEXT},"platform":${TEXT},"userId":${TEXT}\}`
const FILE = String.raw`\{"sha256":"([0-9a-f]{64})","name":${TEXT},"size":${SIZE}\}`

const HEAD =
  String.raw`"id":"(${CODE})","seq":${COUNT},"at":${MOMENT},("by":${ACTOR},"unit":${TEXT}),` +
  String.raw`"source":(\{"platform":"${CODE}","channelId":"${CODE}"),"messageId":"(${CODE})"\},` +
  String.raw`"policy":${PLAIN},`

const PAYLOAD =
  String.raw`\{"receipt":"(\d{4})-(\d{4}|[1-9]\d{4,8})","column":${NAME},"title":${TEXT},` +
  String.raw`"file":${FILE},(?:"fileMessage":"(${CODE})",)?` +
  String.raw`"items":\[((?:${TEXT},)*${TEXT})\],"day":"${DAY}",(?:"week":${NAME},)?` +
  String.raw`(?:"late":${COUNT},)?(?:"commission":${COUNT},)?` +
  String.raw`"warnings":\[(?:${TEXT}(?:,${TEXT})*)?\]\}`

/**
 * An entry as the ledger writes it, its UTF-8 read as Latin-1. What matches has the shape of an
 * entry but for what stands in the groups, and is valid JSON but for the payload of what is no
 * submission. It is found in a fifth of the time that a parser and a check of the shape take;
 * they are left what is unusual: another order, escaped names.
 */
export const ENTRY = new RegExp(
  String.raw`^\{${HEAD}"type":(?:"submitted",(?:"ref":"(${CODE})",)?"payload":${PAYLOAD}|` +
    String.raw`"([a-z]+)",(?:"ref":"(${CODE})",)?"payload":(\{.*\}))\}$`,
)
