/** Longer words first: 副秘书长 is no 秘书长. */
const post =
  /(?:常务|分管|党组|第一)*(?:市委|市政府|县委|区委)?(?:常务|分管)?副?(?:秘书长|市长|县长|区长|州长|书记|主任|局长|厅长|处长|科长|部长|院长|行长|主席|常委|组长|专员|领导|负责人|负责同志)/
const organisation = /(?:[省市县区州镇乡局委办厅院处科部组]|政府|中心|公司|管委会)$/
const person = /^[\p{Script=Han}·]{2,4}$/u

function isName(text: string): boolean {
  return person.test(text.replace(/\s/g, '')) && !organisation.test(text) && !/^分管/.test(text)
}

/** A part of a text divided by marks, less the name of whoever holds the post. */
function withoutName(part: string): string {
  const plain = part.replace(/[（(]([^（()）]*)[）)]/g, (whole, text) => (isName(text) ? '' : whole)).trim()
  const found = post.exec(plain)
  if (!found) return isName(plain) ? '' : plain
  const before = plain.slice(0, found.index).trim()
  const after = plain.slice(found.index + found[0].length).trim()
  if (isName(after)) return `${before}${found[0]}`
  return isName(before) ? `${found[0]}${after}` : plain
}

/**
 * Posts of a text that may hold names of persons, which a ledger does not keep (rule L5): 副市长张三 is 副市长, and 张三
 * alone is blank.
 */
export function postOnly(text: string): string {
  return text
    .split(/[、,，;；\n]+/)
    .map(withoutName)
    .filter((part) => part !== '')
    .join('、')
}
