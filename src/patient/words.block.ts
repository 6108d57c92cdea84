/** Words that say of a whole block, or of the heading above it, whose words they are. Folded spelling. */

/**
 * A leaflet, a label, an article, a trial or a warning speaks of people, not of the patient: one of these and the
 * whole block is left alone.
 */
export const GENERAL_TEXT = [
  'patients',
  '(les|des) patientes',
  'chez (les?|la|des|l|certaine?s|toute?|tout) (sujets?|femmes?|hommes?|adultes?|enfants?|adolescents?|personnes?|fumeu(r|se)s?|patient)',
  '(les|des|aux|certaine?s) (femmes|hommes|adultes|personnes|fumeu(r|se)s)',
  'facteurs? de risques? (de|du|d|des) (cancer|tumeur|l|la|le|maladie|survenue|developper|infarctus|avc)[a-z]*|risk factors (for|of) *|sujets|subjects|participants?|volontaires|volunteers|individuals',
  '(in|for|among|if) (women|men|adults|children|adolescents|pregnant)',
  'people|persons|(all|most|some|elderly|older|adult|pregnant) (women|men|adults)',
  '(wo)?men (who|with|aged|over|under|of|taking|should)',
  'smokers|fumeurs et',
  'population(s|nel*)?|age (moyen|median|mean)|moyenne d age|(mean|median|average) age',
  'etudes?|essais? (clinique|randomise|therapeutique|de phase)*|randomi[sz]e*|cohortes?|meta analyse*|placebo',
  'study|studies|trials|(clinical|phase|controlled|in (a|the|this)) trial|cohorts?|meta analys[ei]s|systematic review|case report|patient type(?= ?:)|cas cliniques?|vignette|which of the following|likely diagnosis|exemple de',
  'criteres? (d inclusion|d exclusion|d eligibilite|de non inclusion)',
  '(inclusion|exclusion|eligibility) criteri(a|on)',
  '(any|every)(one|body)|quiconque|tout(e|es)? (patiente?|sujet|personne|fumeur)|check ?liste?s?|age ?[>≥<≤]|[>≥<≤] ?[0-9]{2} ?(ans|years)|(?<!depuis |il y a |pendant )(plus|moins) de [0-9]{2} ans|[0-9]{2}( ans| years)?( of age| old)? (et|ou|and|or) (plus|moins|older|over|above|younger)|(over|under|above|below|older than|younger than) (the age of )?[0-9]{2}|voir aussi|see also|en savoir plus|read more|lire (la suite|aussi)',
  'use (only|with)|only (if|when)|(a n |ne pas |a )utiliser|reserve(d|e|es|s)? (a|aux|to|for)|restrictions?|notice|(voir|le|du|au|selon|section|cf) (le )?rcp|rcp (section|4|de|du|europeen)|amm|resume des caracteristiques|monographie|vidal|theriaque|thesaurus',
  'leaflet|smpc|spc|label(l?ing)|prescribing information|boxed warning|package insert|drug safety',
  'effets? (indesirables?|secondaires? (frequent|rare|possible)*|de classe)|mises? en garde|precautions? d emploi',
  'adverse (reactions|effects|events)|side effects?|warnings?|precautions?',
  'contre indication|contre indique(s|es|e)?|contraindicat(ed|ions?)',
  'posologie|(recommended|usual|starting) dose|dose (recommandee|usuelle|initiale)',
  'indications?|(est|sont|is|are) (indique|indicate)[a-z]*|ne (doit|doivent) (pas|etre)|(doit|doivent) etre',
  '(should|must) (not|be|only|never)|(do|does) not (take|use|prescribe)|is not recommended',
  'il est (recommande|conseille|deconseille)|(est|sont) (recommande|deconseille|associe)[a-z]*|recommandations?|guidelines?|recommends?',
  'ansm|ema|fda|mhra|has recommande|who recommends|nice guid*',
  'inhibiteurs? de (jak|janus)|jak inhibitors?|jaki?|janus kinase',
  '(augmentation|augmente|majoration|majore|surrisque|reduction|increased|increases|higher|excess|reduced|raises?) ((du|de|le|la|the|of|in|incidence|in the) ){0,2}(risques?|risks?|incidence|cases)',
  'tel(le)?s que|such as|notamment (les|des)|including (those|people)',
  '(can|may|could|might) (cause|increase|occur|lead|develop)|(peut|peuvent|pourraient?) (provoquer|augmenter|survenir|entrainer|etre|causer|apparaitre)',
  'vous|votre|vos|you(rs?)?|parlez|demandez|consultez|adressez|ask|tell|talk to',
  '(codes?|cim|icd)[a-z0-9 -]{0,12} (frequents?|usuels?|favoris)|(common|frequent|favou?rite) (codes|icd[0-9 -]{0,4} codes|diagnoses)|score2?|calculateur|calculator|framingham|formulaire|questionnaire|modele de|template',
]

/** Words of a letter between colleagues that would else read as a leaflet's "you". */
export const LETTER_TURNS = [
  '(je|nous) vous (adresse|remercie|prie|confie|transmets|sollicite|tiens|reecris|informe|fais|recontacte)[a-z]*',
  '(vous|vous m) (m |nous )?(avez|aviez) (bien voulu )?(adresse|confie|demande|vu|suivi)[a-z]*',
  'vous (remerci*|pri*|adress*)',
  'votre (patiente?|confrere|consoeur|courrier|lettre|demande|mari|epouse|malade)',
  'a votre (disposition|consultation)|de votre (part|confiance)|bien a vous|vous souhaitant',
  '(thank|thanks|many thanks) (you )?(very much )?(for|to)|your (patient|letter|referral|kind|pleasant)',
  'i would be grateful if you|grateful for your|i saw your|you (kindly )?(referred|asked|sent|saw)',
]

export const FAMILY_HEADING = [
  '(atcd|antecedents?|histoire|anamnese|heredite|facteurs) ?(familia*|heredit*|de la famille)',
  'familiaux|heredite|family (history|medical history|hx)|fhx?|fam hx|famhx|relatives',
]

export const OTHER_PERSON_HEADING = [
  '(personnes?|contacts?) (de confiance|a prevenir|d urgence|a contacter)|contacts?|proches|entourage|aidants?',
  'medecins? (traitant|adresseur|referent|prescripteur|correspondant|responsable)s?|correspondants?|prescripteurs?',
  'emergency contacts?|next of kin|nok|care (team|givers?)|carers?|caregivers?|providers?|practitioners?|physicians?',
  'representant legal|responsable legal|tuteur|tutrice|guardians?|assure|ouvrant droit|guarantor|insured|subscriber',
  'equipe (soignante|medicale)|partenaires?|conjointe?|spouse|partner|donneur|donor|conseillers?',
  'donnees (du|de la) (pere|mere|conjoint)',
]

export const ALLERGY_HEADING = ['allergi*|allerg(y|ies)|intolerances?|adverse drug*|hypersensibilit*']

/** Below these nothing is established about the patient. */
export const UNSETTLED_HEADING = [
  'depistages?|screenings?|prevention|vaccin*|immuni[sz]ations?|hypotheses?|(diagnostics? )?(differentiels?|evoques?|envisages?|discutes?|possibles?|suspectes?)',
  'differential( diagnos[ei]s)?|ddx|rule out|a eliminer|a rechercher|a discuter|programmes?|rappels?|reminders?',
  'education|documents?|liens|links|ressources|resources|aide|help|bibliographie|references?|articles?',
  'recherche|search|filtres?|filters?|menu|navigation|favoris|favorites|suggestions?|catalogue?s?',
  'facteurs? de risque a (rechercher|evaluer)|risk assessment|evaluation du risque|grossesse|nouveau ne',
  'refut*|infirm*|erreurs?|entered in error|exclus|ruled out|negati*',
  'liste? (de|des) (travail|attente|lits)|patient list|agenda|planning|rendez vous|appointments?|schedule|worklist',
  'patient (education|leaflet|advice)|resolved|resolus?|inactifs?|inactive',
  'ne (pas )?(prescrire|prendre|prenez|utiliser|donner)|who should|qui (ne )?(doit|peut)|avant de|before (taking|you)',
  'motifs? (de refus|possibles)|exemples?|examples?|choix|options?|liste deroulante|interactions?',
]

/** Headings and labels of what the patient has or had. */
export const PROBLEM_HEADING = [
  '(atcd|atcds|antecedents?|ant)( personnels?| medica*| medico chirurgica*| chirurgica*| cardio*| oncologiques?| notables?| principaux| et comorbidites| significatifs| perso| med| chir)*',
  'personnels?|histoire de la maladie|hdm|anamnese|mode de vie|problemes?( actifs| de sante| medicaux)?|comorbidites?|pathologies?( chroniques?| en cours| actives?)?',
  'diagnosti(c|cs|que|ques)( principal| associes?| actifs| retenus?| de sortie)?|dp|das|affections?( de longue duree)?|ald( 30| exonerante)?|terrain',
  'facteurs? de risques?( cardio ?vasculaires?| cv| thromboemboliques?| connus)?|fdr ?(cv)?|fdrcv|frcv|risques cv',
  '(active |current |chronic |past |ongoing )?(problem|problems|diagnos[ei]s|conditions?|comorbidit(y|ies)|co morbidit(y|ies)|medical conditions?)( list| s| and history)?',
  '(past |previous |personal |significant |relevant )?(medical|surgical|cancer|oncologic(al)?|cardiac|cardiovascular|social|tobacco|smoking)( and surgical)? (history|hx)|history|pmhx?|psh|shx|hpi',
  '(past |encounter |discharge |principal |secondary |admission )diagnos[ei]s|health (issues|concerns|problems)|active (issues|diagnoses|conditions)',
  'cardiovascular risk factors|(cv|vte|thrombotic|vascular) risk factors|risk factors|cvrf|habitus|habitudes( de vie)?|habits|lifestyle',
  'synthese( medicale| du dossier)?|resume (du dossier|medical|patient)|summary|impression|assessment|conclusion|vsm|volet de synthese medicale',
]

/** Headings and labels of what the patient takes. */
export const TREATMENT_HEADING = [
  'traitements?( en cours| habituels?| actuels?| de fond| de sortie| d entree| personnels?| chroniques?| medicamenteux)*|ttt?|ttts? (en cours|habituel|actuel)|contracepti(on|ve)( actuelle| en cours)?',
  '(current |active |home |regular |repeat )?(medications?|medicines|meds|prescriptions?|drugs)( list)?|drug history|dh|dhx|medicaments?( en cours)?|ordonnance( en cours)?|prescriptions? (en cours|actives?)',
]

/** Labels that begin another part of a note, in which nothing of the part before counts. */
export const OTHER_LABEL = [
  'examen( clinique| physique)?|clinique|biologie|imagerie|paraclinique|constantes|exam(ination)?|o\\/e|on examination|investigations|labs?|vitals',
  'conduite a tenir|cat|plan|au total|evolution|avis|motif( de consultation| d hospitalisation)?|interrogatoire|presenting complaint|reason for (visit|referral)',
  'tabac|tabagisme|alcool|alcohol|smoking( status)?|tobacco( use)?|patient|identite|gyneco*|obstetrica*|toxiques|mode de vie|social',
]
