/**
 * Words that leave a sentence's subject, time and certainty as they are. This is a closed list: what is not on it makes
 * a fact unread (`read-surroundings.ts`), so a word belongs here only if no sentence changes its meaning by it. Folded,
 * without the endings of gender and number, and without names of diseases and
 * months, which have their own tables.
 */

/** Beside a fact and beside its denial. */
export const FRAME =
  // Who, and that it is so.
  'le la les un une des du de au aux et en ce cet cette est il elle a ete qui que avec sur par patient ' +
  'monsieur madame mme mlle mr mrs ms homme femme jeune ans an age agee the of and with in on at to is ' +
  'was are has had have he she this who pt man woman male female gentleman lady old year yo yr aged ' +
  'also since presente presentant connu known personnel personal significant notable remarkable ' +
  'declare reports says jour his her nous avons je vu revois votre your includes including chez comme ' +
  'principaux comportent porteur porteuse beneficie fait retraite retired vit seul lives alone married ' +
  'marie autonome hospitalise hospitalized admitted prise taking takes ' +
  // Labels.
  'antecedent atcd histoire history hx pmh pmhx phx hpi medical medicaux chirurgicaux chirurgical ' +
  'surgical past previous prior facteur lifelong lifetime cardiovasculaire cardio vasculaire ' +
  'cardiovascular cv fdr fdrcv frcv terrain contexte mode vie habitude habitus toxique statut status ' +
  'tabagique consommation conso intoxication addiction use using usage social sochx ' +
  'shx sh lifestyle habit tobacco cigarette cigs diagnostic diagnosis diagnose dx ' +
  'principal associe primary secondary problem pathologie comorbidite comorbidity maladie affection ' +
  'condition disorder finding conclusion synthese summary assessment total resume hdm ' +
  'oncologique carcinologique oncologic oncological neoplasique ' +
  // What stands beside tobacco.
  'alcool oh alcohol etoh drug illicit recreational drogue autre other nhis loinc'

/** Only beside a fact that is so. Beside a denial these would narrow it: "pas de cancer du sein". */
export const DETAIL =
  // When.
  'actuel actuellement current currently cours depuis debut mois semaine annee month week day ago for now ' +
  'encore toujours still always dernier last dans enfance childhood adolescence pour from deux trois ' +
  'quatre cinq six huit dix two three four five ten date mis updated recorded annuel yearly ' +
  'exposition ses chaque notion partum after hiver winter episode fois oui yes continuous ' +
  // Where.
  'droit gauche left right bilateral superieur inferieur anterieur posterieur haut bas upper lower ' +
  'membre lobe sein colon prostate poumon rectum peau rein vessie pancreas thyroide ovaire uterus ' +
  'uterin col endometre estomac oesophage testicule larynx sigmoide bronche cerveau anus anal canal ' +
  'langue orl dos joue nez oreille levre face front cuisse jambe bras main pied cou tete cuir chevelu ' +
  'epaule tronc breast lung skin bladder kidney ovary cervix liver testis bowel rectal head neck back ' +
  'tritronculaire bitronculaire sural mollet limb leg arm nose cheek ear scalp lip tongue calf thigh shoulder trunk cerebral carotidien osseux ' +
  'osseuse hepatique pulmonaire bone chest thoracique digestive urinaire lad effort ' +
  'obliterant profond iliaque sylvien iva coronaire coronary femoral poplite ' +
  // What kind.
  'stade stage ii iii iv iia iib iiia iiib iiic grade type gleason severe unstable arterial modere ' +
  'moderate leger mild actif active chronique chronic aigu acute localise localized localised etendu ' +
  'metastatique metastatic infiltrant invasif invasive situ canalaire lobulaire ductal lobular ' +
  'papillaire papillary epidermoide squamous cell cellule basocellulaire basal spinocellulaire ' +
  'urothelial bronchique colorectal digestif cutane mammaire ovarien prostatique ' +
  'colique renal vesical gastrique hodgkinien folliculaire follicular diffus diffuse grande ' +
  'large petite small lymphoide lymphocytic myeloide ' +
  'superficial multiple mixte mixed malin maligne malignant neoplasm tumeur tumor tumour essential ' +
  'essentiel essentielle primitive ischemique ischaemic ischemic insulino insulin requerant er provoque provoked unprovoked ' +
  'recidivant recurrent massive leiden mutation heterozygote homozygote heterozygous homozygous ' +
  'confirme confirmed morbid imc bmi classe class complique retinopathie retinopathy native artery involving mg ' +
  // What was done about it.
  'opere opered operated traite treated treatment traitement sous reseque resected resection exerese ' +
  'excise excised excision mohs radio chimio chirurgie rt rte ct rct chemo radiation xrt surgery ' +
  'radical wide local curatif curative adjuvant post sp gueri remission complete completed partielle ' +
  'partial surveillance surveille suivi followed ned controle controlled equilibre stable well bien ' +
  'poorly requiring stent stenting patch warfarin pci ponte pontage pompe pump triple antibioprophylaxie prophylaxie prophylactic appareille ' +
  'diagnostique diagnosed decouvert survivor operation operatoire oncologie oncology anticoagulant ' +
  'retient exonerante proven angioplastie retenu reponse moleculaire response ' +
  'molecular ligne histologie anapath biopsie biopsy abstention therapeutique marge sain margin clear ' +
  'contraception pilule menopause ' +
  // How much is smoked.
  'paquet pa pack ppd py pk per daily quotidien quotidienne every environ about approximately around ' +
  'half demi heavy light chain gros grosse occasionnel occasionnellement occasional estime evalue cumule ' +
  'stop stoppe stopped quit quitting former formerly ex ancien ancienne quotidiennement socially sevre ' +
  'sevrage arret some wants souhaite motive arreter ' +
  // What the medicine is given for.
  'pr ra polyarthrite rhumatoide rheumatoid arthritis spa spondyloarthrite spondyloarthritis ' +
  'rhumatisme psoriasique psoriasis psoriatic dermatite atopique atopic dermatitis eczema pelade ' +
  'alopecia acne rch rectocolite ulcerative colitis crohn bpco copd'

/** Before an age: what brings in the patient of this note, and nobody of another text. */
export const INTRODUCTION =
  'agit merci remercie vous adresse confie recevoir recu revu vois ai avoir soussigne certifie examine concerne concernant objet re ' +
  'motif consultation observation identite bilan entree avis demande pour for thank you your seeing ' +
  'referring reviewed saw seen pleasant elderly'

/** Beside a denial: more of the same. */
export const MORE_DENIED =
  '0 pas ni nor or ou no not never any aucun sans jamais non absence deny denie denied nie without ' +
  'drink does boit fume smoke smoked ever'

/** Endings of operations, therapies and the international names of medicines: a treatment, whatever it is. */
export const TREATMENT = new RegExp(
  '(?:ectom(?:ie|y)|therap(?:ie|y)|mab|nib|pril|sartan|statine?|formine?|dipine|olol|parine?|xaban|trexate|' +
    'rozole|xifene|reline?|[dt]iol|sterone|tabine|illine?|furantoine?|icline|lidomide)$',
)
