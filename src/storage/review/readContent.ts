import * as v from 'valibot'
import type { PeriodWork, Publication } from '../../domain/review/publication'
import type { ReviewRules } from '../../domain/review/reviewRules'
import { periodWorkSchema, publicationSchema } from './publicationSchema'
import { reviewRulesSchema } from './reviewRulesSchema'

function reader<T>(schema: v.GenericSchema<unknown, T>): (content: unknown) => T | undefined {
  return (content) => {
    const parsed = v.safeParse(schema, content)
    return parsed.success ? parsed.output : undefined
  }
}

/** The content of a document; undefined where it is not of its kind, as a newer version may write it. */
export const readReviewRules: (content: unknown) => ReviewRules | undefined = reader(reviewRulesSchema)
export const readPublication: (content: unknown) => Publication | undefined = reader(publicationSchema)
export const readPeriodWork: (content: unknown) => PeriodWork | undefined = reader(periodWorkSchema)
