/**
 * Names of what a prescriber notes of a patient, by the fact they answer. Folded spelling; the tables of
 * abbreviations stand in capitals. What the question of the card does not name is not here: an unlisted disease is
 * unknown. Sources: the examples beside each question of the card (SmPC 4.4, ANSM) and the codes in
 * `words.codes.ts`.
 */
import type { AnswerFact } from '../model/facts'

export type ProblemFact = Exclude<AnswerFact, 'smoking' | 'tnfBlockerFailed'>

const SITE =
  '(du|de la|de l|de|des|d) ?(sein|colon|prostate|poumon|rectum|peau|rein|vessie|foie|pancreas|thyroide|ovaires?|uterus|col|endometre|estomac|oesophage|testicule|larynx|sigmoide|colorectal|bronche|orl|cerveau|anus|langue|amygdale|cavum)'

export const PROBLEMS: Readonly<Record<ProblemFact, readonly string[]>> = {
  cardiovascular: [
    'infarctus( du myocarde| myocardique)?|syndromes? coronariens?|coronaropathie|coronarien(ne)?|cardiopathie ischemique|insuffisance coronar(ienne|ien)|maladie coronarienne|stents? (coronaires?|actifs?|nus?|iva)|pontages? (coronar(ien|iens)|aorto[a-z -]*|femoro[a-z -]*)|angor|angine de poitrine|atl (iva|coronaire)|angioplastie coronaire|revascularisation (coronaire|myocardique)',
    'avc|accidents? vasculaires? cerebra(l|ux)|accidents? ischemiques? transitoires?|arteriopathie|arterite( des membres inferieurs)|stenoses? carotidiennes?|endarteriectomie( carotidienne)?|atherosclerose|atherome|atheromatose|atheromat(eux|euse)|anevrismes? (de l )?(aort*)( abdominale?)?|claudication intermittente',
    'myocardial infarct(ion)?s?|heart attacks?|coronary (artery |heart )?disease|isch(a)?emic (heart|cardiac) (disease)|isch(a)?emic (stroke|cardiomyopathy)|angina( pectoris)?|strokes?|transient isch(a)?emic attacks?|peripheral (arterial|artery|vascular) disease|atherosclero(sis|tic)( heart disease| cardiovascular disease)?|carotid (artery )?stenosis|(abdominal )?aortic aneurysm|coronary (stents?|bypass|angioplasty|artery bypass graft(ing)?)|acute coronary syndrome|cerebrovascular (accident|disease)',
    'hypertension( arterielle)?( systemique)?|hypertendue?s?|hypertensive|high blood pressure|diabetes?( sucre| mellitus)?|diabetique|diabetic|dyslipidemi(e|que|a)|dyslipida?emia|hypercholesterol*|hyperlipid*|hypertriglycerid*|obesite|obesity|obese',
  ],
  malignancy: [
    `((breast|prostate|lung|colon|colorectal|skin|bladder|kidney|renal|thyroid|ovarian|uterine|cervical|pancreatic|gastric|liver|testicular|bowel|rectal|endometrial|head and neck) (cancer|ca|carcinoma|malignancy))|ca (breast|prostate|lung|colon|bladder|ovary)|cancers?( ${SITE})?|neo ${SITE}|neo (mammaire|colique|pulmonaire|prostatique)|((adeno|cholangio|hepato)?carcin|melan|lymph|myel|(osteo|lipo)?sarc|glioblast|neuroblast|mesotheli|semin)om(e|a)s?|leucemies?|leuk(a)?emia|tumeurs? malignes?|malignant (tumou?r|neoplasm|melanoma)s?|neoplasies?|neoplasme? (malin|maligne)|neoplasm, malignant|malignanc(y|ies)|metastas(es?|is|tiques?|tic)|hodgkin( s)?`,
  ],
  vte: [
    '(thrombo)?phlebites?|thromboses? veineuses?|embolies? pulmonaires?|maladie (veineuse )?thrombo ?emboli(que|ques)( veineuse)?|thrombophilies?|facteur v( de)? leiden|deficit en (proteine [cs]|antithrombine)|syndrome des (antiphospholipides|anti phospholipides|antiphospholipide)|anticoagulants? (circulants? )?lupique|mutation (heterozygote |homozygote )?(du |de la )?(gene )?(de la |du )?(prothrombine|facteur (ii|v))|immobilisation prolongee',
    'deep (vein|venous) thrombos[ei]s|pulmonary embol(ism|us|i)|venous thrombo ?embol(ism|ic disease|ic event)|thrombophilia|factor v leiden|protein [cs] deficiency|antithrombin (iii )?deficiency|antiphospholipid (antibody )?syndrome|prothrombin (gene )?mutation|lupus anticoagulant|prolonged immobili[sz]ation',
    'contracept(ion|if|ifs) (orale? )?(o?estro ?-?progestati(ve|f)s?|combinee?|hormonale? combinee?)|contraceptif hormonal combine|pilules? (contraceptive )?(o?estro ?-?progestatives?|combinees?)|o?estro ?-?progestati(ve|f)s?|combined (oral |hormonal )?(contracepti(ve|on)s?|pill|ocp)( pill)?|traitement hormonal (substitutif )?(de la )?menopause|traitement hormonal substitutif (de la menopause|menopause|oestrogenique)|(menopausal )?hormone replacement therapy|menopausal hormone therapy',
  ],
  recurrentInfection: [
    '(infections?|cystites?|pyelonephrites?|bronchites?|pneumopathies?|pneumonies?|sinusites?|otites?|angines?|erysipeles?|furoncles?|abces|zonas?|herpes|surinfections?)( [a-z]+){0,3} (a repetition|recidivante?s?|recurrente?s?|repetee?s?|iterative?s?)|infections? chroniques?|furonculose (recidivante|chronique)|(recurrent|repeated|frequent) ([a-z]+ ){0,3}(infections?|utis?|cystitis|bronchitis|pneumonias?|sinusitis|tonsillitis|otitis|cellulitis|abscess(es)?|shingles|herpes)|chronic infections?|infections?, recurrent',
  ],
}

export const PROBLEM_ABBREVIATIONS: Readonly<Record<ProblemFact, readonly string[]>> = {
  cardiovascular: [
    '(?<=(?:[Oo]f|[Pp]rior|[Pp]revious|[Hh]ad|an|[Oo]ld|[Aa]cute|[Ii]nferior|[Aa]nterior|[Hh]x|s\\/p|with) )MI|MI(?= \\(?(?:in )?(?:19|20)\\d\\d| aged | at \\d)|IDM|SCA(?: ?ST[-+])?|N?STEMI|AOMI|AVCi?|AITs?|TIAs?|CVA|HT[AN]|IHD|CABG|PAC|DT[12]|DNID|DID|T[12]DM|DM ?(?:type )?[12]|HLD|AAA',
  ],
  malignancy: [
    'CBC (?:du|de la|de l|nasal|temporal|opéré)|CHC|LLC|LMC|LAM|LNH|CBNPC|CPC|NMSC|NSCLC|SCLC|CLL|AML|CML|NHL|DLBCL|BCC|HCC|RCC|K (?:du |de la |de l.)?(?:sein|prostate|colon|côlon|poumon|rectum|vessie|rein|col)',
  ],
  vte: [
    '(?<=(?:[Oo]f|[Pp]rior|[Pp]revious|[Pp]rovoked|[Hh]ad|[Bb]ilateral|a) )PEs?|PE(?= \\(?(?:in )?(?:19|20)\\d\\d(?! ?:))|TVP|MTEV|MVTE|VTE|DVT|SAPL|TVP ?[/-] ?EP|EP (?:bilatérale|droite|gauche|segmentaire|massive|proximale|en \\d{4})|COC|COCP|HRT|THM|THS',
  ],
  recurrentInfection: [],
}

/** Concepts so broad that, alone on a line, they are as likely a menu or a heading. */
export const BROAD = ['cancers?|tumeurs? malignes?|malignanc(y|ies)|neoplasies?|infections? chroniques?']

/** The whole fact denied in its own words; only then a "no" is suggested. */
export const WHOLE_FACT_DENIED: Readonly<Record<ProblemFact, readonly string[]>> = {
  cardiovascular: [
    '(pas (de|d)|aucune?|absence (de|d)|sans|0|ni|pas d autre) (autre )?(facteurs? de risques?|fdr|fr) (cardio ?-?vasculaires?|cv)|aucun (fdr ?cv|fdrcv|frcv)|(pas de|sans) (fdr ?cv|fdrcv|frcv)|(facteurs? de risques? (cardio ?-?vasculaires?|cv)|fdr ?cv|fdrcv|frcv) ?[:=|] ?(aucune?|non|0|neant|absence|pas de fdr|nul|nuls)',
    'no (known |other )?(cardio ?vascular|cv|cardiac) risk factors?|(cardio ?vascular|cv) risk factors? ?[:=|] ?(none|no|nil|0)',
  ],
  malignancy: [
    '(pas (de|d)|aucune?|absence (de|d)|sans|jamais (de|d)) (antecedents? |atcds? |histoire )?(personnels? )?((de|d|du|neo) )?(cancer|neoplasi(e|que)|neoplasiques?|tumeur maligne|malignite|carcinologiques?|oncologiques?|pathologie (maligne|neoplasique|tumorale))|(cancer|(antecedents?|atcds?) (de cancer|neoplasiques?|carcinologiques?|oncologiques?)|neoplasie|tumeur maligne) ?[:=|] ?(aucune?|non|0|neant|absence)',
    '(no|denies|denies any|without|negative for) (known |personal |previous |prior |past )*(history of |hx of |h\\/o )?(any )?(cancer|malignanc(y|ies)|malignant (disease|neoplasm))|(cancer|malignancy|history of (cancer|malignancy)) ?[:=|] ?(none|no|nil|0)',
  ],
  vte: [
    '(pas (de|d)|aucune?|absence (de|d)|sans) (autre )?(facteurs? de risques?|fdr) (thrombo ?-?emboli(que|ques)|de (thrombose|mtev|mvte|tvp|phlebite)|veineux|thrombotiques?)( veineux)?|(facteurs? de risques? (thrombo ?-?emboliques?|de (mtev|mvte|thrombose))|fdr (mtev|mvte)) ?[:=|] ?(aucune?|non|0|neant)',
    'no (known |other )?(vte|thrombo ?embolic|venous thromboembolism|thrombotic|dvt) risk factors?|no risk factors for (vte|dvt|thrombosis|venous thromboembolism)|vte risk factors? ?[:=|] ?(none|no|nil|0)',
  ],
  recurrentInfection: [
    '(pas (de|d)|aucune?|absence (de|d)|sans) (antecedents? |notion )?((de|d) )?infections? (chroniques? ou |severes? ou )?(a repetition|recidivantes?|recurrentes?|repetees?)|infections? (a repetition|recidivantes?|recurrentes?) ?[:=|] ?(aucune?|non|0|neant)',
    '(no|denies|denies any) (history of )?(chronic or )?recurrent infections?|recurrent infections? ?[:=|] ?(none|no|nil)',
  ],
}

/** A hormone that is no longer taken. */
export const STOPPED_DRUG = [
  'arret*|stop*|anciennement|ancienne|anterieure?|interromp*|terminee?|suspend*|discontinued|stopped|previous(ly)?|former(ly)?|past|ended|until|jusqu en|puis sterilet|relais',
]
