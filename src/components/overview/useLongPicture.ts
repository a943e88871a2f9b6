import { useI18n } from 'vue-i18n'
import { chartTheme } from '../../charts/chartTheme'
import type { LongPicture, PictureBlock, PictureLine, PictureTone } from '../../charts/longPicture'
import type { GroupReview, ReviewLine } from '../../domain/review/groupReview'
import { fileName } from '../../reports/fileName'
import { useExportLabel } from '../../stores/exportLabel'
import { useOverview } from '../../stores/overview'
import { useReview } from '../../stores/review'
import { useShown } from '../../stores/shown'
import { saveFile } from '../chart/saveFile'
import { useGapWords } from '../gaps/useGapWords'
import { linesShown } from './linesShown'
import { promptsOf } from './promptsShown'
import { useAttentionWords } from './useAttentionWords'
import { useOverviewWords } from './useOverviewWords'
import { worstShown } from './worstShown'

/** An SVG takes two spaces for one. */
const wideSpace = '\u2003'
/** As wide as a digit. */
const digitSpace = '\u2007'

/** The overview as one long picture, made of its model, in light colours: it is read on a phone, and printed. */
export function useLongPicture(): () => Promise<void> {
  const { t } = useI18n()
  const overview = useOverview()
  const review = useReview()
  const shown = useShown()
  const label = useExportLabel()
  const { wordsOf } = useGapWords()
  const attentionWords = useAttentionWords()
  const said = useOverviewWords()

  function picture(): LongPicture {
    const { headline, lead } = said.words.value
    const { counts, index } = overview
    const blocks = [
      ...(index ? [indexBlock()] : []),
      ...(counts.total > 0 ? [targetsBlock()] : []),
      ...attentionBlocks(),
      ...(overview.shortfalls.length > 0 ? [worstBlock()] : []),
      ...review.groups.map(groupBlock),
    ]
    const notes = [...label.notes, ...said.notes.value.slice(1)]
    return { dated: said.period.value, title: headline, lead, mark: label.text, blocks, notes }
  }

  function indexBlock(): PictureBlock {
    const { index, move } = overview
    const name =
      index!.of === 'aggregate'
        ? said.nameOf(index!.entity.key)
        : t('overview.index.mean', { count: index!.over })
    return {
      title: `${t('overview.index.title')} · ${name}`,
      figure: said.score(index!.score),
      lines: move
        ? [
            {
              text: t('overview.index.change', { period: said.then.value }),
              end: `${move.change > 0 ? '▲' : move.change < 0 ? '▼' : '—'} ${said.points(move.change)}`,
              endTone: toneOf(move.change),
            },
          ]
        : [],
    }
  }
  function targetsBlock(): PictureBlock {
    const { counts, overseer } = overview
    const statuses = (['met', 'near', 'short', 'noData'] as const).filter((status) => counts[status] > 0)
    return {
      title: `${t('overview.targets.title')} · ${overseer ?? said.subject.value}`,
      figure: `${counts.met} ${t('overview.targets.of', { total: counts.total })}`,
      lines: statuses.map((status) => ({
        text: `${t(`gaps.sign.${status}`)} ${t(`gaps.status.${status}`)}`,
        end: String(counts[status]),
        tone: status === 'noData' ? 'soft' : status,
      })),
    }
  }
  function attentionBlocks(): readonly PictureBlock[] {
    const lines = promptsOf(review.groups).flatMap(({ rules, streak }): PictureLine[] => [
      {
        text: t('overview.attention.streak', {
          name: said.nameOf(streak.entity),
          periods: streak.evidence.length,
          trailing: rules.trailing,
        }),
        isStrong: true,
      },
      { text: t(`overview.attention.${streak.prompt}`), tone: 'soft' },
    ])
    lines.push(...overview.attention.map((item): PictureLine => ({ text: attentionWords(item) })))
    return lines.length === 0 ? [] : [{ title: t('overview.attention.title'), lines }]
  }
  function worstBlock(): PictureBlock {
    return {
      title: t('overview.worst.title'),
      lines: overview.shortfalls.slice(0, worstShown).flatMap((gap): PictureLine[] => {
        const words = wordsOf(gap)
        const tone: PictureTone = gap.row.status === 'near' ? 'near' : 'short'
        const lead = gap.lead ?? t('overview.worst.noLead')
        return [
          { text: words.name, end: words.actual, endTone: tone, isStrong: true },
          { text: words.gap, tone },
          { text: `${lead} · ${t('gaps.target.label', { value: words.target })}`, tone: 'soft' },
        ]
      }),
    }
  }
  function groupBlock(group: GroupReview): PictureBlock {
    const shownLines = linesShown(group, shown.focus?.key)
    const digits = Math.max(...shownLines.map((line) => said.rankOf(line).length))
    const lines = shownLines.map((line): PictureLine => {
      const change = line.move?.change ?? 0
      const text = [
        said.rankOf(line).padStart(digits, digitSpace),
        said.nameOf(line.entity),
        said.score(line.score),
      ].join(wideSpace)
      return { text, end: moveWords(line), endTone: toneOf(change) }
    })
    const notes = said.notesOf(group).map((text): PictureLine => ({ text, tone: 'soft' }))
    const basis = t(`overview.group.${group.ranks.basis}`)
    const title = t('overview.group.title', { name: said.nameOfGroup(group.rules) })
    return { title: `${title} · ${basis}`, lines: [...lines, ...notes] }
  }
  function moveWords({ move }: ReviewLine): string {
    if (!move) return '·'
    return move.change === 0 ? '—' : `${move.change > 0 ? '▲' : '▼'} ${Math.abs(move.change)}`
  }
  function toneOf(change: number): PictureTone {
    return change > 0 ? 'met' : change < 0 ? 'short' : 'ink'
  }

  return async () => {
    const [{ longPicture }, { svgToPng }] = await Promise.all([
      import('../../charts/longPicture'),
      import('../chart/svgToPng'),
    ])
    const png = await svgToPng(longPicture(picture(), chartTheme(false)))
    saveFile(png, fileName([t('overview.picture.title'), said.period.value], 'png'))
  }
}
