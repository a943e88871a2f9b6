import type { TemplateIssue } from '../domain/bulletin/checkTemplate'
import type { Translate } from './issueSentence'

/** What is wrong with a bulletin's template, and where. */
export function templateIssueSentence(
  { code, name = '', character = 0, ...at }: TemplateIssue,
  t: Translate,
) {
  return t(`bulletin.issues.${code}`, { place: placeOf(at, t), name, character })
}

function placeOf({ section, block, line }: Omit<TemplateIssue, 'code'>, t: Translate): string {
  if (line !== undefined) return t(line === 'annex' ? 'bulletin.annex' : `bulletin.lines.${line}`, {})
  if (section === undefined) return ''
  return t(block === undefined ? 'bulletin.issues.section' : 'bulletin.issues.place', { section, block })
}
