/**
 * Ways to spoil the documents of a good pack. Each is wrong by what it does (a required key gone, a reference to
 * nothing, a number that its text does not say), so that no mutation leaves a pack that is equal or also good.
 */

// biome-ignore lint/suspicious/noExplicitAny: a test spoils untyped data at will
export type Spoilable = any
type Path = readonly (string | number)[]

export interface Mutation {
  readonly name: string
  /** The places where it applies, in these documents; never empty. */
  readonly places: (documents: Spoilable) => readonly Path[]
  /** Changes the documents, or gives others in their place. */
  readonly spoil: (documents: Spoilable, place: Path) => Spoilable
}

const at = (value: Spoilable, path: Path): Spoilable => path.reduce((inner, part) => inner[part], value)
const ROOT: Path = []

function change(how: (holder: Spoilable, key: string | number, value: Spoilable) => void) {
  return (documents: Spoilable, place: Path) => {
    const key = place.at(-1) as string
    const holder = at(documents, place.slice(0, -1))
    how(holder, key, holder[key])
    return documents
  }
}
const replace = (make: (value: Spoilable) => unknown) =>
  change((holder, key, value) => {
    holder[key] = make(value)
  })

/** `pack.doses.*.usual.id` as the paths that exist; `*` is every entry of a list. */
function pathsOf(documents: Spoilable, pattern: string): Path[] {
  return pattern.split('.').reduce<Path[]>(
    (paths, part) =>
      paths.flatMap((path) => {
        const value = at(documents, path)
        if (part !== '*') return value !== null && part in Object(value) ? [[...path, part]] : []
        return Object.keys(value).map((key) => [...path, Array.isArray(value) ? Number(key) : key])
      }),
    [ROOT],
  )
}
const every =
  (...patterns: readonly string[]) =>
  (documents: Spoilable) =>
    patterns.flatMap((pattern) => pathsOf(documents, pattern))

const REQUIRED: readonly string[] = [
  ...['id', 'version', 'jurisdiction', 'authority', 'title', 'published', 'reviewedOn', 'reviewBy'],
  ...['sourceIds', 'definitions', 'readings', 'drugs', 'questions', 'rules', 'doses', 'advice'],
  ...['outOfScope', 'notAssessed', 'outOfScope.text', 'notAssessed.sourceIds'],
  ...['id', 'text', 'sourceIds'].flatMap((key) => [`advice.*.${key}`, `readings.*.${key}`]),
  ...['id', 'tier', 'label', 'help', 'shortLabel', 'missingLabel', 'sourceIds'].map(
    (k) => `questions.*.${k}`,
  ),
  ...['id', 'tier', 'when', 'text', 'sourceIds'].map((key) => `rules.*.${key}`),
  ...['drugId', 'labelSourceId', 'indications'].map((key) => `drugs.*.${key}`),
  ...['id', 'label', 'adultOnly', 'scope'].map((key) => `drugs.*.indications.*.${key}`),
  ...['id', 'drugId', 'indicationIds', 'population', 'ageYears', 'ageYears.atLeast', 'usual', 'branches'].map(
    (key) => `doses.*.${key}`,
  ),
  ...['id', 'rank', 'text', 'shortText', 'regimens'].map((key) => `doses.*.usual.${key}`),
  ...['id', 'rank', 'text', 'shortText', 'regimens', 'when', 'label'].map(
    (key) => `doses.*.branches.*.${key}`,
  ),
  ...['evidence', 'evidence.factIds', 'evidence.level', 'evidence.sourceIds'].map((key) => `doses.*.${key}`),
].map((key) => `pack.${key}`)

const SHARED_REQUIRED = [
  ...['id', 'title', 'authority', 'date', 'kind', 'url'].map((key) => `sources.*.${key}`),
  ...['id', 'language', 'authority', 'text', 'signature', 'sourceIds'].map((key) => `quotes.*.${key}`),
  ...['id', 'drugId', 'jurisdictions', 'population', 'read', 'verified', 'sourceIds'].map(
    (key) => `evidence.*.${key}`,
  ),
]

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : (typeof value as string)

/** Every leaf of every condition: the objects with a fact. */
function leaves(documents: Spoilable, bound?: string): Path[] {
  const found: Path[] = []
  const walk = (value: Spoilable, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    if ('fact' in value && (!bound || bound in value)) found.push(path)
    for (const key of Object.keys(value))
      walk(value[key], [...path, Array.isArray(value) ? Number(key) : key])
  }
  walk(documents.pack, ['pack'])
  return found
}

/** Texts of the pack itself that no shared text stands behind, in both languages. */
function ownTexts(documents: Spoilable, isWanted: (id: string, entry: Spoilable) => boolean): Path[] {
  const { fr, en, common } = documents.texts
  return ['fr', 'en'].flatMap((language) =>
    Object.keys(documents.texts[language])
      .filter((id) => id in fr && id in en && !(id in (common?.fr ?? {})) && !(id in (common?.en ?? {})))
      .filter((id) => isWanted(id, documents.texts[language][id]))
      .map((id) => ['texts', language, id]),
  )
}

/** Where a text that the pack uses is written. */
function placeOfText({ texts }: Spoilable, language: string, id: string): Path {
  return id in texts[language] ? ['texts', language, id] : ['texts', 'common', language, id]
}

/** The dose alone, where it has one number: its text says exactly that. */
function doseTexts(documents: Spoilable): { readonly id: string; readonly amountMg: number }[] {
  const outcomes = documents.pack.doses.flatMap((row: Spoilable) => [row.usual, ...row.branches])
  const single = outcomes.filter(({ regimens }: Spoilable) => regimens.length === 1)
  const entries = single.map(({ shortText, regimens }: Spoilable) => [shortText, regimens[0].amountMg])
  return [...new Map<string, number>(entries)].map(([id, amountMg]) => ({ id, amountMg }))
}

const deepNot = (depth: number): unknown => {
  let value: unknown = { all: [] }
  for (let i = 0; i < depth; i += 1) value = { not: value }
  return value
}
const polluted = (key: string) => (documents: Spoilable, place: Path) => {
  // Only `defineProperty` makes an own key of this name, as `JSON.parse` does.
  Object.defineProperty(at(documents, place), key, { value: { admin: true }, enumerable: true })
  return documents
}
const anywhere = (documents: Spoilable): Path[] => [
  ROOT,
  ['pack'],
  ['texts'],
  ['texts', 'fr'],
  ...every(
    'pack.questions.*',
    'pack.rules.*',
    'pack.rules.*.when',
    'pack.doses.*.usual',
    'sources.*',
  )(documents),
]

const mutation = (name: string, places: Mutation['places'], spoil: Mutation['spoil']): Mutation => ({
  name,
  places,
  spoil,
})

const OTHER_TYPES: readonly unknown[] = [null, 42, true, 'text', [], { key: 'text' }]
const DATES = [
  '2026-02-30',
  '2026-13-01',
  '22/11/2026',
  '',
  '2026-11-22T00:00:00Z',
  'tomorrow',
  20_261_122,
  null,
]
const AMOUNTS: readonly unknown[] = [Number.NaN, Infinity, -Infinity, -4, 0, 1e300, '4', '4 mg', null, [4]]
const BOUNDS: readonly unknown[] = [Number.NaN, Infinity, '65', null, [65], true, 1e300]

export const MUTATIONS: readonly Mutation[] = [
  ...[...REQUIRED, ...SHARED_REQUIRED].map((pattern) =>
    mutation(
      `deletes ${pattern}`,
      every(pattern),
      change((holder, key) => {
        delete holder[key]
      }),
    ),
  ),
  ...OTHER_TYPES.map((other) =>
    mutation(
      `puts ${JSON.stringify(other)} where another type belongs`,
      (documents) =>
        every(
          ...REQUIRED,
          ...SHARED_REQUIRED,
        )(documents).filter((path) => kindOf(at(documents, path)) !== kindOf(other)),
      replace(() => structuredClone(other)),
    ),
  ),
  mutation('names an unknown fact', leaves, (documents, place) => {
    at(documents, place).fact = 'bloodPressure'
    return documents
  }),
  mutation(
    'asks an unknown fact',
    every('pack.questions.*.id'),
    replace(() => 'bloodPressure'),
  ),
  mutation('leaves a condition without a bound', leaves, (documents, place) => {
    const leaf = at(documents, place)
    for (const key of ['is', 'atLeast', 'below']) delete leaf[key]
    return documents
  }),
  ...BOUNDS.map((bound) =>
    mutation(
      `compares an age with ${String(bound)} (${typeof bound})`,
      (documents) => leaves(documents, 'atLeast'),
      (documents, place) => {
        at(documents, place).atLeast = bound
        return documents
      },
    ),
  ),
  mutation(
    'makes an answer "maybe"',
    (documents) => leaves(documents, 'is'),
    (documents, place) => {
      at(documents, place).is = 'maybe'
      return documents
    },
  ),
  mutation(
    'repeats an id',
    every(
      ...['readings', 'drugs', 'questions', 'rules', 'doses', 'advice'].map((list) => `pack.${list}.*`),
      ...['sources.*', 'quotes.*', 'evidence.*', 'pack.drugs.*.indications.*'],
    ),
    (documents, place) => {
      at(documents, place.slice(0, -1)).push(structuredClone(at(documents, place)))
      return documents
    },
  ),
  mutation(
    'cites a source that is not there',
    every('pack.rules.*.sourceIds.*', 'pack.questions.*.sourceIds.*', 'pack.drugs.*.labelSourceId'),
    replace(() => 'NOWHERE'),
  ),
  mutation(
    'cites nothing',
    every('pack.rules.*.sourceIds', 'pack.advice.*.sourceIds', 'pack.doses.*.evidence.sourceIds'),
    replace(() => []),
  ),
  mutation(
    'names a text that is not there',
    every('pack.title', 'pack.rules.*.text', 'pack.questions.*.label', 'pack.doses.*.usual.text'),
    replace(() => 'no.such.text'),
  ),
  mutation(
    'doses a drug that is not there',
    every('pack.doses.*.drugId'),
    replace(() => 'ruxolitinib'),
  ),
  mutation(
    'rests on evidence that is not there',
    every('pack.doses.*.evidence.factIds.*'),
    replace(() => 'none'),
  ),
  mutation(
    'drops the evidence of its numbers',
    (documents) =>
      every('pack.doses.*.evidence.factIds')(documents).filter(
        ([, , i = 0]) => documents.pack.doses[i].usual.regimens.length > 0,
      ),
    replace(() => []),
  ),
  ...AMOUNTS.map((amount) =>
    mutation(
      `makes an amount ${String(amount)} (${typeof amount})`,
      every('pack.doses.*.usual.regimens.*.amountMg', 'pack.doses.*.branches.*.regimens.*.amountMg'),
      replace(() => amount),
    ),
  ),
  mutation(
    'mistypes an amount',
    every('pack.doses.*.usual.regimens.*.amountMg', 'pack.doses.*.branches.*.regimens.*.amountMg'),
    replace((amount: number) => amount * 10),
  ),
  ...[1.5, 0, -1, Number.NaN, '1'].map((times) =>
    mutation(
      `makes a frequency ${String(times)} (${typeof times})`,
      every('pack.doses.*.usual.regimens.*.timesPerDay'),
      replace(() => times),
    ),
  ),
  mutation(
    'gives children an adult row',
    (documents) =>
      every('pack.doses.*.ageYears.atLeast')(documents).filter(
        ([, , i = 0]) => documents.pack.doses[i].population === 'adult',
      ),
    replace(() => 12),
  ),
  ...DATES.map((date) =>
    mutation(
      `dates the review ${JSON.stringify(date)}`,
      every('pack.reviewedOn', 'pack.reviewBy'),
      replace(() => date),
    ),
  ),
  mutation(
    'is due before it was reviewed',
    () => [['pack']],
    (documents) => {
      const { reviewedOn, reviewBy } = documents.pack
      Object.assign(documents.pack, { reviewedOn: reviewBy, reviewBy: reviewedOn })
      return documents
    },
  ),
  mutation(
    'was signed on no day',
    every('pack.doses.*.evidence.signedBy', 'pack.readings.*.signedBy'),
    replace(() => ({
      role: 'pharmacist',
      date: '2026-02-30',
      smpcRevision: '1',
    })),
  ),
  mutation(
    'swaps two dose texts of one language',
    (documents) => {
      const texts = doseTexts(documents)
      return texts.flatMap(({ id, amountMg }) =>
        texts.filter((other) => other.amountMg > amountMg).map((other) => [id, other.id]),
      )
    },
    (documents, [one, other]) => {
      const [first, second] = [one, other].map((id) =>
        at(documents, placeOfText(documents, 'fr', String(id))),
      )
      ;[first.text, second.text] = [second.text, first.text]
      return documents
    },
  ),
  mutation(
    'swaps the languages',
    () => [ROOT],
    (documents) => {
      const { fr, en } = documents.texts
      Object.assign(documents.texts, { fr: en, en: fr })
      return documents
    },
  ),
  mutation(
    'loses a text in one language',
    (documents) => ownTexts(documents, () => true),
    change((holder, key) => {
      delete holder[key]
    }),
  ),
  mutation(
    'empties a text',
    (documents) => ownTexts(documents, () => true),
    (documents, place) => {
      at(documents, place).text = ''
      return documents
    },
  ),
  mutation(
    'adds a placeholder in one language',
    (documents) => ownTexts(documents, () => true),
    (documents, place) => {
      at(documents, place).text += ' {surprise}'
      return documents
    },
  ),
  mutation(
    'changes a word of a quotation',
    (documents) => ownTexts(documents, (_, { kind }) => kind === 'quotation'),
    (documents, place) => {
      const entry = at(documents, place)
      // Words in [brackets] are not the authority's; the word changed stands outside them.
      entry.text = entry.text.replace(/\p{L}{4,}(?![^[]*\])/u, 'autrement')
      return documents
    },
  ),
  mutation(
    'passes a summary off as a quotation',
    (documents) => ownTexts(documents, (id, { kind }) => kind === 'summary' && id.startsWith('first.')),
    (documents, place) => {
      at(documents, place).kind = 'quotation'
      return documents
    },
  ),
  mutation(
    'calls a first line a ban',
    (documents) => ownTexts(documents, (id) => id.startsWith('first.')),
    (documents, place) => {
      at(documents, place).text += ' Contre-indiqué.'
      return documents
    },
  ),
  mutation(
    'writes a dose outside a dose row',
    (documents) => ownTexts(documents, (id) => id.startsWith('first.')),
    (documents, place) => {
      at(documents, place).text += ' 7 mg'
      return documents
    },
  ),
  mutation(
    'gives a text an unknown kind',
    (documents) => ownTexts(documents, () => true),
    (documents, place) => {
      at(documents, place).kind = 'opinion'
      return documents
    },
  ),
  ...['__proto__', 'constructor', 'prototype'].map((key) =>
    mutation(`adds the key ${key}`, anywhere, polluted(key)),
  ),
  mutation(
    'adds a key that nobody knows',
    (documents) => anywhere(documents).filter((place) => place.join() !== 'texts,fr'),
    (documents, place) => {
      at(documents, place).surprise = 'text'
      return documents
    },
  ),
  ...[30, 10_000].map((depth) =>
    mutation(
      `nests a condition ${depth} deep`,
      every('pack.rules.*.when'),
      replace(() => deepNot(depth)),
    ),
  ),
  mutation(
    'nests a list 5000 deep',
    every('pack.title', 'pack.sourceIds'),
    replace(() => {
      let value: unknown[] = []
      for (let i = 0; i < 5_000; i += 1) value = [value]
      return value
    }),
  ),
  mutation(
    'holds a huge text',
    (documents) => ownTexts(documents, () => true),
    (documents, place) => {
      at(documents, place).text = 'a'.repeat(1_000_000)
      return documents
    },
  ),
  mutation(
    'has a huge id',
    every('pack.id', 'pack.rules.*.id'),
    replace(() => 'a'.repeat(100_000)),
  ),
  mutation(
    'has a key that is huge',
    () => [
      ['texts', 'fr'],
      ['texts', 'en'],
    ],
    (documents, place) => {
      at(documents, place)['a'.repeat(100_000)] = { text: 'a', kind: 'summary' }
      return documents
    },
  ),
  mutation(
    'lists two hundred thousand sources',
    () => [['sources']],
    (documents) => ({
      ...documents,
      sources: Array.from({ length: 200_000 }, (_, i) => ({ id: String(i) })),
    }),
  ),
  mutation(
    'loops',
    () => [['pack']],
    (documents) => {
      documents.pack.drugs.push(documents.pack)
      return documents
    },
  ),
  mutation(
    'lacks a document',
    () => [['pack'], ['sources'], ['quotes'], ['evidence'], ['texts']],
    change((holder, key) => {
      delete holder[key]
    }),
  ),
  ...[null, undefined, 42, 'text', [], {}, Number.NaN].map((whole) =>
    mutation(
      `is ${JSON.stringify(whole)} altogether (${typeof whole})`,
      () => [ROOT],
      () => whole,
    ),
  ),
]
