import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CellNote, HandEdit, MissingReason } from '../../domain/missing'
import { noteAt } from '../../domain/panel/panelReading'
import { measureOf, type TreeNode } from '../../domain/scoring/schemeTree'
import { scoredNode, type LeafMark } from '../../domain/scoring/scored'
import { effectiveWeights } from '../../domain/scoring/why/effectiveWeights'
import { indexShares } from '../../domain/scoring/why/indexShares'
import { leadOf } from '../../domain/scoring/why/lossesOf'
import { placesOf } from '../../domain/scoring/why/placesOf'
import { standingOf } from '../../domain/scoring/why/standingOf'
import { useNaming } from '../../stores/naming'
import { usePreferences } from '../../stores/preferences'
import { useScorecard } from '../../stores/scorecard'
import { useScores } from '../../stores/scores'
import { editWords } from '../../words/editWords'
import { gapWords } from '../../words/scorecardWords'
import { useCard } from './useCard'

/** What was done on the way to a score, and what that means. */
export interface RowMark {
  readonly label: string
  readonly say: string
}

/** A node of the tree for one entity, or a leaf for one of its places. */
export interface ScoreRow {
  readonly key: string
  readonly place: TreeNode
  readonly name: string
  /** The entity's own row in the scores, or its place's. */
  readonly at: number
  readonly isPart: boolean
  /** Share of the index, 0–1; undefined where it counts for nothing. */
  readonly share: number | undefined
  readonly score: number | undefined
  readonly gap: string | undefined
  readonly lost: number | undefined
  readonly rank: number | undefined
  readonly population: number
  /** Raw value of a leaf; undefined where missing, and for other nodes. */
  readonly value: number | undefined
  /** What the raw value is, where it is only a bound. */
  readonly bound: CellNote['bound']
  readonly marks: readonly RowMark[]
  readonly lead: string | undefined
  readonly under: readonly ScoreRow[]
}

/** The tree of scores of the shown entity, the root first with all others under it. */
export function useScoreRows() {
  const { t } = useI18n()
  const naming = useNaming()
  const scorecard = useScorecard()
  const scores = useScores()
  const preferences = usePreferences()
  const { card, nameOf, score: scoreText } = useCard()

  function marksOf(mark: LeafMark | undefined, points: number): RowMark[] {
    if (!mark) return []
    const reason = (given: MissingReason) => t(`rankings.reasons.${given}`)
    const all: (RowMark | false | undefined)[] = [
      mark.imputed && { label: t('scorecards.marks.imputed'), say: t('scorecards.marks.imputedSay') },
      mark.treatedFrom !== undefined && {
        label: t('scorecards.marks.treated'),
        say: t('scorecards.marks.treatedSay'),
      },
      mark.givenFor && {
        label: t('scorecards.marks.given'),
        say: t('scorecards.marks.givenSay', { reason: reason(mark.givenFor), score: scoreText(points) }),
      },
    ]
    return all.filter((one) => typeof one === 'object')
  }

  function noteOf(place: TreeNode, at: number): CellNote | undefined {
    if (!place.node.measure || !scores.period) return undefined
    const { scored: whole, panels } = card.value
    const panel = panels.get(indicatorCode(place))
    return panel && noteAt(panel, whole.entities[at]!.key, scores.period.key)
  }

  function editedMark(edit: HandEdit | undefined): RowMark[] {
    if (!edit) return []
    return [{ label: t('rankings.csv.edited'), say: editWords(edit, t, preferences.locale) }]
  }

  const context = computed(() => ({
    shares: indexShares(card.value.scored, card.value.row),
    weights: effectiveWeights(card.value.scored),
    places: placesOf(card.value.scored, card.value.row),
  }))

  function rowOf(place: TreeNode, at: number, isPart: boolean): ScoreRow {
    const { scored, row } = card.value
    const { code } = place.node
    const { scores: own, gaps, stages } = scoredNode(scored, code)
    const { score, rank, population } = standingOf(scored, code, at)
    const share = context.value.shares.get(code)!
    const raw = stages?.raw[at] ?? Number.NaN
    const note = noteOf(place, at)
    return {
      key: isPart ? `${code} ${at}` : code,
      place,
      name: isPart ? partName(at) : nameOf(place),
      at,
      isPart,
      share: isPart || share.kind === 'leftOut' ? undefined : shareOf(share, code),
      score,
      gap: score === undefined ? gapWords(gaps.get(at), t) : undefined,
      lost: isPart ? undefined : scorecard.losses?.byNode.get(code)?.points,
      rank,
      population,
      value: Number.isNaN(raw) ? undefined : raw,
      bound: note?.bound,
      marks: [...marksOf(stages?.marks.get(at), own[at]!), ...editedMark(note?.edit)],
      lead: leadOf(place),
      under: at === row ? rowsUnder(place) : [],
    }
  }

  function shareOf(share: { kind: 'share'; share: number } | { kind: 'curved' }, code: string): number {
    return share.kind === 'share' ? share.share : context.value.weights.get(code)!
  }

  function partName(at: number): string {
    const { scored } = card.value
    const whole = context.value.places.reduce((sum, { weight }) => sum + weight, 0)
    const { weight } = context.value.places.find((part) => part.row === at)!
    const share = Math.round((1000 * weight) / whole) / 10
    return t('scorecards.tree.placeWeight', { name: naming.nameOf(scored.entities[at]!), share })
  }

  function rowsUnder(place: TreeNode): ScoreRow[] {
    const { scored, row } = card.value
    if (place.children.length > 0) return place.children.map((child) => rowOf(child, row, false))
    const mark = scoredNode(scored, place.node.code).stages!.marks.get(row)
    return mark?.fromPlaces ? context.value.places.map((part) => rowOf(place, part.row, true)) : []
  }

  const root = computed(() => rowOf(scorecard.root!, card.value.row, false))
  return { root }
}

/** A row and all under it, parents first. */
export function allRows(row: ScoreRow): ScoreRow[] {
  return [row, ...row.under.flatMap(allRows)]
}

/** Code of the indicator that a leaf reads. */
export function indicatorCode(place: TreeNode): string {
  return measureOf(place).indicator
}
