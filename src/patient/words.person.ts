/** How pages write an age, a birth date, a sex, a name and a record number. Folded spelling. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'janvier janv january jan',
    'fevrier fevr fev february feb',
    'mars march mar',
    'avril avr april apr',
    'mai may',
    'juin june jun',
    'juillet juil july jul',
    'aout august aug',
    'septembre sept september sep',
    'octobre oct october',
    'novembre nov november',
    'decembre dec december',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
)

export const FRENCH_BIRTH =
  "nee?(?:\\(e\\)|\\.e|·e)? ?le|nee?\\(e\\)|nee(?: [a-z_'-]{2,24}){1,2} le|date de (?:naissance|naiss\\.?)|date naissance|dt naiss(?:ance)?\\.?|ddn|d\\.d\\.n\\.?|naissance|dn"
export const ENGLISH_BIRTH = 'd\\.?o\\.?b\\.?|date of birth|birth ?date|born(?: on)?|birthday'

/** An English age in words. */
export const YEAR_OLD = '(?:years?[ -]old|yrs?[ -]old|y\\.? ?o\\.?|y\\/o)'
/** What follows the age at the head of an English note. */
export const NOTE_OPENING = 'with|presenting|w\\/|known|admitted|pmhx?|hx|seen|referred|who'

/** Before a name, on the page. */
export const TITLES = 'M|Mr|Mme|Mlle|Mrs|Ms|Miss|Monsieur|Madame|Mademoiselle'

export const YEARS = 'ans|yrs?(?: old)?|years?[ -]old|years?|y\\.? ?o\\.?|y\\/o|y'

export const AGE_LABELS =
  '(?:age(?: ?\\/ ?sexe?| \\((?:ans|years)\\))?|age actuel|age (?:du|de la) patiente?|age patient)'

/** Who an age may be said of. The name after a title is read on the page, where it has its capital. */
export const AGED_SUBJECT =
  '(?:patiente?|homme|femme|monsieur|madame|man|woman|male|female|gentleman|lady|pt|retraitee?|agriculteur|agricultrice|enseignante?|sujet|jeune (?:homme|femme|patiente?)|femme au foyer)'

export const MALE = 'homme|monsieur|masculin|man|male|gentleman|boy|garcon'
export const FEMALE = 'femme|madame|feminin|woman|female|lady|patiente|girl|adolescente'

export const SEX_LABELS =
  '(?:sexe?(?: legal| (?:du|de la) patiente?| at birth| a la naissance)?|gender|genre)'

export const MALE_VALUES = 'm|h|masculin|homme|male|man|masc'
export const FEMALE_VALUES = 'f|feminin|femme|female|woman|fem'

/** Any of them, beside an age. */
export const SEX_WORD = `${MALE_VALUES}|${FEMALE_VALUES}`

/** What follows an age that is no age of the patient: a limit, a span, a time since. */
export const NOT_AN_AGE_AHEAD =
  '(?: ?(?:et|ou|and|or|&) ?(?:plus|moins|older|over|above|under|younger|more|less)| ?(?:ago|plus tot|d.evolution|de recul|de suivi|de maladie|de tabac|d.exposition|later|apres|avant|history|duration|de traitement|of (?:treatment|age (?:or|and)|smoking|follow)|lors|a l.epoque|au moment|au diagnostic|at (?:diagnosis|onset|the time)|(?:en|in) (?:19|20)\\d))'

export const RECORD_NUMBERS: readonly (readonly [kind: string, labels: string])[] = [
  [
    'ipp',
    'i\\.?p\\.?p\\.?|n\\.?i\\.?p\\.?|identifiant (?:permanent )?(?:du )?patient|id(?:entifiant)? patient|(?:n°|no|numero) (?:de )?(?:patient|dossier(?: patient)?)|nda?p',
  ],
  [
    'mrn',
    'm\\.?r\\.?n\\.?|medical record (?:number|no\\.?|#)|patient (?:id|identifier|number|no\\.?|#)|hospital (?:number|no\\.?)|chart (?:number|no\\.?|#)|unit number',
  ],
  ['nhs', 'nhs (?:no\\.?|number|#)|chi (?:no\\.?|number)|health (?:card|insurance) (?:no\\.?|number)'],
  [
    'ins',
    'ins(?:-nir| nir|-c)?|nir|n°? ?(?:de )?(?:securite sociale|ss)|numero de securite sociale|matricule ins|n° ins',
  ],
  [
    'iep',
    'i\\.?e\\.?p\\.?|n\\.?d\\.?a\\.?|(?:n°|no|numero) (?:de )?(?:sejour|venue|visite)|encounter (?:id|number)|visit (?:number|no\\.?)|account (?:number|no\\.?)',
  ],
]

/** Labels of a name, by which part of it they announce. */
export const NAME_LABELS: Readonly<Record<'full' | 'family' | 'birth' | 'given', string>> = {
  full: 'patiente?|patient name|full name|name of patient|nom (?:du|de la|et prenoms? du) patiente?|nom patient|noms? et prenoms?|nom ?\\/ ?prenoms?|nom prenoms?|name|identite',
  family: 'nom|nom (?:usuel|d.usage|de famille|marital|d.epouse)|last name|surname|family name',
  birth: 'nom de naissance|nom de jeune fille|nom patronymique|birth name|maiden name',
  given: 'prenoms?|prenoms? (?:usuel|de naissance)|first names?|given names?|forenames?',
}
