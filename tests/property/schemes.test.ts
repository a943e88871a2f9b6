import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkScheme } from '../../src/domain/scoring/checkScheme'
import type { Scheme, SchemeNode } from '../../src/domain/scoring/scheme'
import { hasErrors } from '../../src/domain/scoring/schemeIssue'
import { scoreScheme } from '../../src/domain/scoring/scoreScheme'
import { nodesFromTable } from '../../src/formats/schemes/nodesFromTable'
import { readSchemeFile, writeSchemeFile } from '../../src/storage/schemes/schemeFile'
import { anyScheme } from '../helpers/anyScheme'
import { arithmetic, asItIs, dataOf, schemeOf } from '../unit/domain/scoring/smallSchemes'

describe('a scheme as a file', () => {
  it('comes back as it went, whatever it holds', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        expect(readSchemeFile(writeSchemeFile(scheme))).toStrictEqual({ ok: true, scheme })
      }),
    )
  })

  it('with anything else put in one place is refused with that place, or is a scheme still', () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant([]),
      fc.object(),
    )
    fc.assert(
      fc.property(anyScheme, fc.nat(), junk, (scheme, pick, thing) => {
        const file = JSON.parse(writeSchemeFile(scheme)) as { scheme: unknown }
        const places = placesIn(file.scheme)
        fc.pre(places.length > 0)
        const place = places[pick % places.length]!
        place.holder[place.key] = thing
        const read = readSchemeFile(JSON.stringify(file))
        if (read.ok)
          expect(JSON.parse(writeSchemeFile(read.scheme))).toEqual(JSON.parse(JSON.stringify(file)))
        else
          for (const issue of read.issues)
            expect(issue.path.slice(0, place.path.length)).toEqual(place.path.slice(0, issue.path.length))
      }),
    )
  })

  it('of any text at all never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSchemeFile(text).ok).toBe(false)
      }),
    )
  })
})

interface Place {
  readonly holder: Record<string | number, unknown>
  readonly key: string | number
  readonly path: readonly (string | number)[]
}

/** Every field and item, but for the format's number, which says of the whole that it is newer. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Place['holder']
  return Object.keys(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name
    if (key === 'format') return []
    const here = [...path, key]
    return [{ holder, key, path: here }, ...placesIn(holder[key], here)]
  })
}

describe('what checkScheme lets through (S7)', () => {
  const codes = ['T', 'A', 'B', 'C', 'D', 'E']
  const nodes = fc.array(
    fc.record({
      code: fc.constantFrom(...codes),
      parent: fc.option(fc.constantFrom(...codes, 'X'), { nil: undefined, freq: 3 }),
      weight: fc.constantFrom(0, 1, 2, 60, -1),
      measured: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  const columns = Object.fromEntries(codes.map((code, at) => [code, [at, 50 + at, undefined]]))

  function drawn(
    sketch: readonly { code: string; parent: string | undefined; weight: number; measured: boolean }[],
  ): Scheme {
    const list = sketch.map(({ code, parent, weight, measured }): SchemeNode => ({
      code,
      names: {},
      weight,
      ...(parent === undefined ? {} : { parent }),
      ...(measured ? { measure: { ...asItIs, indicator: code } } : {}),
    }))
    return { ...schemeOf([], { levels: [arithmetic] }), nodes: list }
  }

  it('can be scored: every node once, and nobody who has a value gets nothing', () => {
    let scored = 0
    fc.assert(
      fc.property(nodes, (sketch) => {
        const scheme = drawn(sketch)
        if (hasErrors(checkScheme(scheme))) return
        scored++
        const result = scoreScheme(scheme, dataOf(columns))
        expect(result.tree.bottomUp).toHaveLength(scheme.nodes.length)
        for (const { scores } of result.nodes.values())
          expect([...scores].map(Number.isNaN)).toEqual([false, false, true])
      }),
      { numRuns: 2000, examples: [[[{ code: 'T', parent: undefined, weight: 1, measured: true }]]] },
    )
    expect(scored).toBeGreaterThan(0)
  })
})

describe('a pasted table of indicators', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '开办企业',
      '获得电力',
      '1',
      '30%',
      '一级指标',
      '名称',
      '上级',
      '权重',
      '指标',
      '合计',
    ),
    fc.string({ maxLength: 6 }),
  )

  it('never throws, and gives a forest of named, weighed nodes or rows that are wrong', () => {
    const header = fc.constantFrom(
      ['名称', '上级', '权重'],
      ['代码', '指标名称', '上级', '数据指标', '方向', '最优', '最差'],
      ['一级指标', '权重', '二级指标', '权重'],
      ['name'],
    )
    fc.assert(
      fc.property(header, fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), (head, body) => {
        const read = nodesFromTable([head, ...body])
        if (!read.ok) {
          for (const { row } of read.issues) expect(row === undefined || row > 1).toBe(true)
          return
        }
        const found = new Set(read.nodes.map(({ code }) => code))
        expect(found.size).toBe(read.nodes.length)
        for (const { parent, weight } of read.nodes) {
          expect(parent === undefined || found.has(parent)).toBe(true)
          expect(Number.isFinite(weight)).toBe(true)
        }
      }),
    )
  })
})
