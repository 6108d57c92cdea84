/** Words that turn what stands beside them: said not to be, not sure, another person's, an allergy. Folded spelling. */

/** What follows, to the end of the sentence, is denied. */
export const DENIED_AHEAD = [
  'pas|aucune?|sans|ni|jamais|absence|nie|nient|niant|indemne|exempte?|infirm(e|ee|ant|ons)|elimin(e|ee|ant|ons)|ecart(e|ee|ant)|exclu[a-z]{0,3}',
  "no|not|never|without|den(y|ies|ied|ying)|negative|free of|absence of|ruled out|nor|none|neither|(is|was|has|does|did|do)n't|nil|neg",
  'zero|neant|negatif pour|refut*|plutot que|rather than|unlikely|peu probable',
]

/** Where a denial ends: "en dehors d'un infarctus". */
export const DENIAL_ENDS = [
  'mais|hormis|sauf|excepte|en dehors|a part|except|apart from|other than|however|cependant|en revanche|toutefois|but|par contre|si ce n est|aside from|besides',
]

/** What comes before, in the clause, is denied. */
export const DENIED_BEHIND = [
  'negati(f|ve|fs|ves)|recuse*|rejete*|non retenue?|retenue|abandonnee?|redresse*|revu a tort|absente?s?|infirme(e|s|es)?|elimine(e|s|es)?|exclue?s?|ecartee?s?|ruled out|excluded|refut*|disprove[dn]',
  'unlikely|peu probable|not (confirmed|present|found|seen|detected|known)|non (retrouve|confirme|connu|fume|objective|present)[a-z]*|jamais|never|denied',
  'entered in error|saisie? (par|en) erreur|erreur (de saisie|de codage|diagnostique)|annulee?|cancelled|resolved|resolue?s?|inactive?|inactif|removed',
  '(non|no|none)(?= ?($|[.,;)|]))|neant|aucune?|nil|benin|benigne?s?|invalide?e?|faux|false|wrong',
]

/** What follows, to the end of the sentence, is only thought of, looked for, feared or prevented. */
export const UNSURE_AHEAD = [
  'suspicions?|suspect*|soupconn*|possibl*|probabl*|presumed|eventuel*|evo(qu|cat)[a-z]*',
  '(a|haut|bas|faible|au|sur) risque|risques? (accru|eleve|faible|potentiel|relatif|de|d|du|des)|(at|high|low) risk|risks? (of|for)|lifetime risk',
  'recherche (de|d|du)|rechercher|bilan (de|d)|eliminer|rul(e|ing) out|r\\/o|query|exclude|excluding|depist*|screen(ing|ed)?( for)?',
  'en cas|si|if|in case|peut|pourrait|may|might|could|would|vaccin*|differential|differentiels?|vs|versus',
  'surveillance|surveill(er|ance)|suivi (de|du) risque|rappel|compatible|in favour of|en faveur|hypothese|doute|doubt|soit|either',
]

/** What comes before, in the clause, is not established. */
export const UNSURE_BEHIND = [
  'suspect*|soupconn*|possibl*|probabl*|a (eliminer|confirmer|rechercher|exclure|evaluer|discuter|preciser)|evoque(e|s|es)?|hypothese|to be (confirmed|excluded|ruled out)|tbc',
  '(?<!(on|sous) )prophyla(xis|xie)|suspicion|screening|risk|risque|prevention|depistage|preventi(f|ve)s?',
  'unknown|inconnue?s?|non (renseigne|precise|evalue)[a-z]*|not (recorded|specified|assessed)|en attente|pending|awaited|non certaine?|incertain*|douteu(x|se)|questionable|negative',
]

/** The sentence is about a relative, or someone else. */
export const KIN = [
  'meres?|peres?|parents?|freres?|soeurs?|fratrie|oncles?|tantes?|cousine?s?|fils|filles?|enfants?|neveux?|nieces?|seurs?|jum(eau|elle)',
  'conjointe?s?|mari|epou(x|se)|femme (du|de monsieur|de m)|sa femme|ma femme|compagn(on|e)|concubine?|familia(l|le|ux|les)|familles?|heredit*|(1er|premier|second|2e|2eme|1st|first|second)( or second)? degre?e?|maternel(le)?s?|paternel(le)?s?',
  'mother*|father*|mum|mom|dad|brothers?|sisters?|siblings?|uncles?|aunts?|cousins?|grand(mother|father|parents?|ma|pa)s?|sons|(his|her|their|youngest|eldest) son|daughters?|nephews?|nieces?|twins?',
  'husband|wife|spouse|partner|boyfriend|girlfriend|family|familial|relatives?|maternal|paternal|fhx?|children|child|baby|bebe|nourrisson|nouveau ne|newborn|foetus|fetus',
  'voisine?s?|neighbou?rs?|amie?s?|friends?|collegues?|colleagues?|donneu(r|se)s?|donors?|tiers|aidante?s?|carers?|caregivers?',
]

/** Turns that name a relative and say nothing of their health. */
export const KIN_IN_PASSING = [
  '(mere|pere) (de|d) (famille|un enfant|une fille|un fils|deux|trois|quatre|cinq|[1-9]) ?(enfants?|filles?|fils|garcons?|jumeaux)?',
  '(mother|father) of (one|two|three|four|five|[1-9])',
  '(vit|vivant|habite|vient|accompagnee?|venue?) (seule? )?(avec|chez|par|de) (son|sa|ses|un|une) (mari|epouse|femme|conjointe?|fille|fils|compagn(on|e)|enfants?|mere|pere|parents?|soeur|frere)',
  '(lives|living|attended|attends|accompanied|came|here) (alone )?(with|by) (his|her|their) (wife|husband|partner|daughter|son|mother|father|family|children|spouse)',
  '([1-9]|deux|trois|un|une) (enfants|filles|fils|children|kids|daughters|sons)|sans enfants?|no children|mariee? ([1-9]|deux|trois) enfants',
  'chere? (ami|amie|confrere|consoeur|conseur|collegue)s?|dear (colleague|friend)|medecin de famille|family (doctor|physician|gp|medicine|practice)|conjoint aidant|fille de salle|infirmiere familiale',
  '(epouse|nee|veuve|ep) [a-z]{2,30}(?= (nee? le|ddn|[a-z]{2,20} nee? le))',
]

/** Other persons who may stand before an age or a birth date on the page. */
export const OTHER_PERSON = [
  'medecins?|docteure?|dr|professeure?|infirmi(er|ere)s?|pharmacienn?e?|prescripteur|redacteur|redige|valide|signe par|praticien(ne)?|secretaire|contact|prevenir|confiance|(tut|curat)(eur|rice)|representant|assuree?|titulaire|utilisat(eur|rice)|connecte',
  'doctor|physician|nurse|gp|consultant|surgeon|provider|practitioner|prescriber|author|signed|emergency|next of kin|nok|guardian|guarantor|subscriber|insured|user|logged|witness|interpreter|holder|another patient',
]

/** What follows is what the patient reacts to. */
export const ALLERGY_AHEAD = ['allergi*|allergy|intoleran*|hypersensib*|reaction (a|to)']

/** Turns that look like a cue and are none, or name something else. Read as blanks. */
export const NEUTRAL_TURNS = [
  '(pas|aucune?|sans|no|0) (d |de )?(known )?(drug )?allergi?*( connue?| medicamenteuse| alimentaire| declaree| known)*|nkda|no known (drug )?allergies|allergies? ?: ?(non|no|neant|aucune|none|0|nil|pas d allergie[a-z ]*|nkda)',
  '(sans|pas (de|d)|no|without|aucune) (aucune )?(complications?|sequelles?|sequelae|recidives?|recurrences?|particularites?|residual deficit|deficit|retentissement|insuline|metastases?|signe de recidive|evidence of (disease|recurrence)|further events?|further episodes?|nouvel episode|suivi)',
  'non insulino ?(dependante?|requerante?)?|no\\.? ?[0-9]+|sans insuline|non compliquee?|non traitee?|non equilibree?|non controlee?|not well controlled|poorly controlled|non metastatique|non hodgkinien(s|ne)?|non hodgkin s?|non small cell|non a petites cellules|non q|non st',
  'test (d effort|effort)|non insulin dependent|pas encore',
  'hypertensions? (arterielle )?pulmonaire|pulmonary (arterial )?hypertension',
  '(infarctus|infarct|infarction) (renal|osseux|pulmonaire)|(renal|pulmonary|bowel|bone) infarct(s|ion)?',
  'thromboses? (veineuses? )?superficielles?|(thrombo)?phlebites? superficielles?|superficial (vein )?(thrombosis|(thrombo)?phlebitis)',
]

/** What shows that a sentence is about this patient's own course. */
export const OWN_COURSE = [
  'he|she|(mme|mlle|mrs|mr|ms|m\\.) (?=_)|il a|elle a|a (presente|eu|fait|ete)|ayant|presente|atteinte? (de|d)|porteu(r|se)|known|connue?|diagnos[a-z]+|decouvert*',
  '(history|hx) of|h\\/o|antecedents? (personnels? )?(de|d|notable|notables)|atcds?|pmhx?|phx|s\\/p|status post|had|has|have|operee?|traitee?s?|treated|suivie?|stente?e?|pontee?|appareille*|traitement curatif|requir(ing|ed|es)|heterozyg*|homozyg*|daily|par jour|cp\\/j|remission|ald',
  'sous|on (metformin|insulin|a statin|statins?|treatment|prophylaxis|apixaban|rivaroxaban|the|therapy|surveillance|active)|taking|takes|depuis|since|in (19|20)[0-9][0-9]|(19|20)[0-9][0-9]|stade|stage|grade|gleason|pt[0-4]*|gauche|left|right|droite?|bilateral*|aged?|equilibree?|controlled|ancienne?|previous|prior|old|years ago|il y a|recidivant*',
  'actif|active|confirme*|confirmed|oui|yes|en cours|ongoing|chronique|insulino requerante?|(resection|[a-z]{3,12}(ectom|therap)(ie|y)|excision|exerese|excised|resected)',
]

/** The part of it that no leaflet has: a treatment that was given, a year, a person. */
export const OWN_PAST = [
  '(mme|mlle|mrs|mr|ms|m\\.) (?=_)|operee?|traitee?s?|treated|diagnos(ed|tique*)|en remission|in remission|depuis|since|(19|20)[0-9][0-9]|gauche|left|right|droite?|resection|(chimio|chemo|radio)therap(ie|y)|surgery|chirurgie|metastatique|[0-9]{2} ans',
]
