import { describe, expect, it } from 'vitest'
import {
  adoptTemplate,
  matchToDataset,
  type TargetTemplate,
} from '../../../../src/domain/targets/adoptTemplate'
import { checkTargets, soundTargets } from '../../../../src/domain/targets/checkTargets'
import type { Target } from '../../../../src/domain/targets/target'
import type { TargetIssue } from '../../../../src/domain/targets/targetIssue'
import { schemeOf } from '../scoring/smallSchemes'
import { setOf, targetDataOf, targetOf, weeksFrom } from './smallTargets'

const { catalogue } = targetDataOf({ A: [[1]], B: [[1]] }, weeksFrom(40, 1), {
  A: { names: { zh: '企业开办办理时间（工作日）' }, unit: { zh: '工作日' } },
  B: { names: { zh: '最多跑一次率' } },
})
const around = { catalogue, scheme: schemeOf([{ code: 'N' }]), today: '2026-10-01' }
const check = (...targets: readonly Partial<Target>[]) =>
  checkTargets(setOf(...targets.map((one, at) => targetOf({ code: `T${at}`, ...one }))), around)

describe('what is wrong with targets (T1, T2)', () => {
  it.each<[string, Partial<Target>, readonly Omit<TargetIssue, 'target'>[]]>([
    ['nothing', {}, []],
    ['nothing with a node of the scheme', { indicator: 'N', measure: 'score' }, []],
    ['nothing with a milestone by hand', { indicator: '', measure: 'milestone' }, []],
    ['no indicator', { indicator: '' }, [{ code: 'noIndicator' }]],
    [
      'an indicator that is not there',
      { indicator: 'Q' },
      [{ code: 'unknownIndicator', params: { indicator: 'Q' } }],
    ],
    ['a node for a value', { indicator: 'N' }, [{ code: 'unknownIndicator', params: { indicator: 'N' } }]],
    ['the other direction', { comparator: '≤' }, [{ code: 'otherDirection' }]],
    ['a rank to be at least', { measure: 'rank' }, [{ code: 'otherDirection' }]],
    [
      'another unit',
      { unit: { zh: '自然日' } },
      [{ code: 'otherUnit', params: { unit: '自然日', found: '工作日' } }],
    ],
    ['no stage', { stages: [] }, [{ code: 'noStages' }]],
    ['an empty value', { stages: [{ value: Number.NaN }] }, [{ code: 'valueMissing', stage: 0 }]],
    [
      'a day that there is not',
      { stages: [{ value: 1, deadline: '2027-02-30' }] },
      [{ code: 'notADay', stage: 0, params: { day: '2027-02-30' } }],
    ],
    [
      'a deadline past',
      { stages: [{ value: 1, deadline: '2026-09-30' }] },
      [{ code: 'deadlinePast', params: { day: '2026-09-30' } }],
    ],
    ['nothing on the day itself', { stages: [{ value: 1, deadline: '2026-10-01' }] }, []],
    [
      'stages that end together',
      {
        stages: [
          { value: 1, deadline: '2027-01-01' },
          { value: 2, deadline: '2027-01-01' },
        ],
      },
      [{ code: 'stagesOverlap', stage: 1, params: { day: '2027-01-01' } }],
    ],
    [
      'two stages without an end',
      { stages: [{ value: 1 }, { value: 2 }] },
      [{ code: 'stagesOverlap', stage: 1, params: { day: '' } }],
    ],
    [
      'stages that go back in time',
      {
        stages: [
          { value: 1, deadline: '2027-12-31' },
          { value: 2, deadline: '2027-01-01' },
        ],
      },
      [{ code: 'stagesOutOfOrder', stage: 1, params: { day: '2027-01-01' } }],
    ],
    [
      'a stage that never ends',
      { stages: [{ value: 1 }, { value: 2, deadline: '2027-01-01' }] },
      [{ code: 'stageNeverEnds', stage: 0 }],
    ],
    [
      'a later stage that asks for less',
      { stages: [{ value: 90, deadline: '2026-12-31' }, { value: 80 }] },
      [{ code: 'stageEasier', stage: 1 }],
    ],
    ['a rise from nowhere', { measure: 'rise' }, [{ code: 'baselineMissing' }]],
    [
      'a way that begins at its end',
      { baseline: { date: '2027-01-01', value: 1 }, stages: [{ value: 2, deadline: '2027-01-01' }] },
      [{ code: 'deadlineBeforeStart', params: { day: '2027-01-01' } }],
    ],
    [
      'a share over 100',
      { counts: { numerator: 'A', denominator: 'B' }, stages: [{ value: 120 }] },
      [{ code: 'notAShare' }],
    ],
    ['one of two counts', { counts: { numerator: 'A', denominator: '' } }, [{ code: 'countsIncomplete' }]],
    [
      'nobody in the scope',
      { scope: { entities: ['Q'] } },
      [{ code: 'unknownEntity', params: { entity: 'Q' } }, { code: 'emptyScope' }],
    ],
    [
      'a group that is not there',
      { scope: { groups: { kind: 'village' } } },
      [{ code: 'unknownGroup', params: { grouping: 'kind', group: 'village' } }, { code: 'emptyScope' }],
    ],
  ])('%s', (_what, target, issues) => {
    expect(check(target)).toEqual(issues.map((issue) => ({ ...issue, target: 0 })))
  })

  it('two targets on one thing for the same entity, but not for different ones', () => {
    const scope = { entities: ['X'] }
    expect(check({ scope }, { scope: { groups: { kind: 'department' } } })).toEqual([
      { code: 'targetsOverlap', target: 1, params: { other: 'T0' } },
    ])
    expect(check({ scope }, { scope: { entities: ['Y'] } })).toEqual([])
    expect(check({ scope }, { scope, measure: 'rank', comparator: '≤' })).toEqual([])
  })

  it('a code that comes twice, at the second; and only what is sound is judged', () => {
    const twice = setOf(targetOf(), targetOf({ indicator: 'B' }), targetOf({ code: 'U', comparator: '≤' }))
    expect(checkTargets(twice, around).filter(({ code }) => code === 'duplicateCode')).toEqual([
      { code: 'duplicateCode', target: 1 },
    ])
    expect(soundTargets(twice, around)).toEqual([twice.targets[0], twice.targets[2]])
  })
})

describe('a template (T1)', () => {
  const template: TargetTemplate = {
    ...setOf(),
    targets: [
      { ...targetOf({ indicator: '', names: { zh: '企业开办办理时间 (工作日)' } }), stages: [{ value: 3 }] },
      {
        ...targetOf({ code: 'U', indicator: '', aliases: ['最多跑一次率'] }),
        stages: [
          { value: 80, year: 1 },
          { value: 90, year: 2 },
        ],
      },
      { ...targetOf({ code: 'W', indicator: 'cases.elsewhere', names: { zh: '别的' } }), stages: [] },
    ],
  }

  it('finds its indicators by name and alias, and has its years begin where the office says', () => {
    const { targets } = adoptTemplate(template, catalogue, 2026)
    expect(targets.map(({ indicator }) => indicator)).toEqual(['A', 'B', ''])
    expect(targets[1]!.stages).toEqual([
      { value: 80, deadline: '2026-12-31' },
      { value: 90, deadline: '2027-12-31' },
    ])
  })

  it('leaves an indicator of the dataset as it is, and does not choose between two', () => {
    const twin = catalogue.indicators[1]!
    const two = { ...catalogue, indicators: [...catalogue.indicators, { ...twin, code: 'C' }] }
    const set = setOf(targetOf({ names: { zh: '最多跑一次率' } }), targetOf({ indicator: '最多跑一次率' }))
    expect(matchToDataset(set, two).targets.map(({ indicator }) => indicator)).toEqual(['A', '最多跑一次率'])
  })

  it('calls the entities of a scope by their codes', () => {
    const set = setOf(targetOf({ scope: { entities: ['X局', 'Y', '别的局'] } }))
    expect(matchToDataset(set, catalogue).targets[0]!.scope.entities).toEqual(['X', 'Y', '别的局'])
  })
})
