import * as v from 'valibot'
import type { BulletinDraft, BulletinTemplate } from '../../domain/bulletin/bulletinTemplate'
import { bulletinDraftSchema, bulletinTemplateSchema } from './bulletinSchema'

/** The draft of a document; undefined where it is none, as a newer version may write it. */
export function readBulletinDraft(content: unknown): BulletinDraft | undefined {
  const parsed = v.safeParse(bulletinDraftSchema, content)
  return parsed.success ? parsed.output : undefined
}

export function readBulletinTemplate(content: unknown): BulletinTemplate | undefined {
  const parsed = v.safeParse(bulletinTemplateSchema, content)
  return parsed.success ? parsed.output : undefined
}
