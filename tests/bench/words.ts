// What the generated pages are written with: words of a hospital's screens in several languages, none of them a drug
// of ours. Among them everyday words that begin or end like our names, which is where a search is put to work.

const FRENCH = `le la les un une des du de et ou pour avec sans dans sur par depuis patient patiente traitement prescription
ordonnance posologie comprimé gélule voie orale matin midi soir coucher jour jours semaine mois année antécédents
allergie tabac non-fumeur hypertension artérielle diabète insuffisance rénale hépatique cardiaque respiratoire douleur
douleurs articulaires genou épaule hanche poignet main examen clinique biologie bilan résultat normal anormal contrôle
surveillance consultation hospitalisation service médecine rhumatologie dermatologie gastro-entérologie infirmière
médecin pharmacien biologiste courrier compte-rendu conclusion évolution favorable stable aggravation amélioration
fièvre toux dyspnée œdème érythème prurit lésion plaque cicatrice pansement perfusion injection vaccin rappel pression
tension pouls température poids taille saturation urines sang plaquettes leucocytes créatinine glycémie cholestérol
transaminases hémoglobine ferritine sédimentation protéine réactive radiographie échographie scanner imagerie
étage chambre lit sortie entrée transfert rendez-vous téléphone adresse commentaire remarque prévoir vérifier adapter
arrêter poursuivre renouveler surveiller informer proposer discuter`

const ENGLISH = `the a an of and or for with without in on by since patient treatment prescription order dose tablet capsule
oral route morning evening bedtime day days week month year history allergy tobacco smoker hypertension diabetes renal
hepatic cardiac respiratory pain joint knee shoulder hip wrist hand examination clinical laboratory result normal
abnormal follow-up monitoring visit admission ward medicine rheumatology dermatology gastroenterology nurse physician
pharmacist letter report conclusion outcome stable worsening improvement fever cough dyspnoea oedema erythema itch lesion
plaque scar dressing infusion injection vaccine booster pressure pulse temperature weight height saturation urine blood
platelets leucocytes creatinine glucose cholesterol transaminases haemoglobin ferritin sedimentation protein reactive
radiograph ultrasound scan imaging floor room bed discharge transfer appointment phone address comment remark check
adjust stop continue renew monitor inform offer discuss`

const OTHERS = `der die das und oder mit ohne Patientin Behandlung Verordnung Tablette täglich morgens abends Blutdruck
Niereninsuffizienz Gelenkschmerzen Überwachung Kontrolle Gewicht Größe Ergebnis el los con sin paciente tratamiento
comprimido mañana noche presión arterial riñón hígado dolor rodilla análisis seguimiento il lo gli paziente terapia
compressa mattina sera dolore ginocchio esame referto rinvio o os paciente tratamento comprimido manhã noite dor joelho
het een patiënt behandeling tablet ochtend avond bloeddruk nier lever pijn knie onderzoek pacjent leczenie tabletka rano
wieczorem ciśnienie nerka wątroba ból kolano badanie пациент лечение таблетка утром вечером давление боль колено
ασθενής θεραπεία δισκίο πρωί βράδυ πίεση πόνος`

/** They share a beginning, an end or a middle with our names and codes. */
const LOOKALIKES = `volume volumes étudiant étudiante étudiants olive olives columelle calumet alumine album aluminium
illuminé rinçage rincer rinse rince-bouche évoque provoque invoqué invoque tofu tofus toffee baryum bariatrique baril
barre barrière baria upload update update upgrade filet filgrastim fil filtration abricot abri abrasion
abroger brocoli embrocation cible cibler cibles cibinette inox xérose xérostomie axel pixel excel jauge jys joséphine
jyväskylä tinidazole timolol citrate citation citer initié binaire nibble tibia tibial minibus inhibiteur inhibition
janvier janv. JAK STAT LOINC L04 D11 L04AX03 L04AB02 nilotinib imatinib`

const STEMS = `cardio hépato néphro neuro gastro dermo arthro ostéo myo hémo pneumo broncho angio phlébo lympho entéro
colo recto laryngo rhino oto ophtalmo uro cysto gynéco mammo thyro surréno hypophyso cranio spondylo fibro lipo`

const ENDINGS = `pathie logie logique graphie gramme tomie ectomie scopie plastie algie rragie ite ose ome pathique
pathies logiste megalie centèse`

export interface Vocabulary {
  readonly french: readonly string[]
  readonly english: readonly string[]
  readonly others: readonly string[]
  readonly lookalikes: readonly string[]
  /** Some 600 long words, so that a page has as many different words as a real one. */
  readonly compounds: readonly string[]
}

const list = (words: string) => words.split(/\s+/)

export const VOCABULARY: Vocabulary = {
  french: list(FRENCH),
  english: list(ENGLISH),
  others: list(OTHERS),
  lookalikes: list(LOOKALIKES),
  compounds: list(STEMS).flatMap((stem) => list(ENDINGS).map((ending) => stem + ending)),
}

/** As they stand on real pages: brand, name, code, and one misspelling of a long name. */
export const MENTIONS = [
  'OLUMIANT 4 mg, comprimé pelliculé',
  'Xeljanz 5mg',
  'Rinvoq 15 mg LP',
  'BARICITINIB 2 mg (voie orale)',
  'tofacitinib 5 MG Oral Tablet',
  'Jyseleca 200 mg',
  'upadacitinib 15 mg/j',
  'Cibinqo 100 mg',
  'ATC L04AF02',
  'filgotinib 100 mg',
  'abrocitinib 200 mg/j',
  'tofacitinb 5 mg',
]
