/** How notes say that someone smokes, never did, or did. Folded spelling. */
const SMOKER = '(fumeu(r|se)|smoker)'
const VALUE = ' ?([:=|]|-) ?'

/** Said of the patient in so many words: a "no". */
export const NEVER_SMOKED = [
  `non fumeu(r|se)|jamais (avoir )?fume|never (a )?smoke(r|d)|lifelong non smoker|non smoker|nonsmoker|not a smoker|never used tobacco|(has |have )?never been a smoker|den(y|ies|ied|ying) ever (having )?smok(ing|ed)|jamais de (tabac|tabagisme)|ni tabac`,
  "ne fume pas|n a jamais (avoir )?fume|does not smoke|doesn't smoke|do not smoke|pas fumeu(r|se)|jamais ete fumeu(r|se)|never tobacco user",
  '(denies|denied|denies any|denying) (any )?(current )?(tobacco|smoking|cigarettes?)( use| or [a-z]+)?|nie (tout|toute) (tabagisme|consommation de tabac|tabac)',
  '(pas|absence|aucune?) (de |d )?(intoxication (alcoolo ?)?tabagique|tabac|tabagisme|consommation de tabac)|sans tabac|no (tobacco|smoking)( use| history)?|no history of (smoking|tobacco)( use)?',
  `(statut tabagique|tabac|tabagisme|tabagique|fumeu(r|se)|smoking|smoker|tobacco|smokes|cigarettes)( status| use| history)?( ?\\?)?${VALUE}(non fumeu(r|se)|(non|no)(?! (sevr|arret|stop|connu|renseign|precis|eval|determin|record|data|info))|0( pa)?|jamais|never|neant|none|absent|absence|aucune?|nul|nil|denie[sd]|nie)`,
  'non tabagique|(tabac|tabagisme) 0( pa)?(?![0-9]|[.,][0-9])',
]

/** The page names the fact and leaves it open: smoked once; whether for long is the prescriber's judgement. */
export const SMOKED_ONCE = [
  'current(ly)? (a )?non smoker|non fumeu(r|se) (actuel(le)?|actuellement|a ce jour)|sevree? (du|en) tabac',
  `(ex|ancien|ancienne|former|previous|past|prior|anc) (gros(se)? |heavy |light |cigarette |tobacco )?${SMOKER}`,
  `(statut tabagique|tabac|tabagisme|fumeu(r|se)|smoking|smoker|tobacco)( status| use| history)?${VALUE}(former(ly)?|ancien(ne)?|ex|sevree?|quit|past|stop(pe|ped)?|arrete|previous(ly)?)|ex (tabagisme|tabagique)`,
  `${SMOKER} (sevree?|abstinente?|repentie?)|tabagisme (ancien|sevre|arrete|stoppe|passe|interrompu)|tabac (sevre|arrete|stoppe)|(intoxication tabagique|tabagisme) [a-z ]{0,20}(?<!non )(sevre|arrete|stoppe|interrompu)e?`,
  '(arret|sevrage) (du tabac|tabagique|du tabagisme|de tabac) (total |complet |definitif )?(en|depuis|il y a|a l age|obtenu|effectif)|ne fume plus|(n est|est) plus (fumeu(r|se)|tabagique)|tabagique sevree?|a arrete de fumer|a cesse de fumer|arrete de fumer (en|depuis|il y a)',
  '(quit|stopped|gave up|ceased) (smoking|tobacco|cigarettes)|ex cigarette smoker|used to smoke|smoked (until|for|from|in)|a fume (pendant|de|jusqu)|fumait|formerly smoked|not currently smoking|not a current smoker|no longer smok(es|ing)|(past|remote|distant|prior) (tobacco|smoking)( use| history)?|no longer a smoker|former tobacco use(r)?',
]

/** Smokes now. */
export const SMOKES = [
  `(statut tabagique|tabac|tabagisme|fumeu(r|se)|smoking|smoker|tobacco)( status| use| history)?${VALUE}(oui|yes|actif|active|current|currently|en cours|quotidien|daily|every day|occasionnel(le|lement)?|fumeu(r|se)( actif| active)?|poursuivi|non sevre|positi(f|ve)|present)`,
  `smokes|smoking ([0-9]+|daily|currently)|currently (smokes|smoking)|current (tobacco|cigarette) use(r)?|still smok(es|ing)|continues to smoke`,
  `(gros(se)? |petite? |grande? )?fumeu(r|se)( actif| active| quotidien(ne)?| occasionnel(le)?| regulier| reguliere| actuel(le)?| persistante?)?|tabagisme (en cours de sevrage|actif|active|chronique|important|en cours|actuel|quotidien|persistant|poursuivi|non sevre)|tabac (actif|en cours|non sevre|poursuivi)|intoxication tabagique|tabagique (actif|active)|(patiente?|homme|femme) tabagique|tabagique(?= ?[(])`,
  `(fume) (encore|toujours|le cigare|la pipe|actuellement|environ|depuis|un|une|des|du|[0-9]+|quotidiennement|occasionnellement|beaucoup)`,
  '(tobacco|nicotine) (abuse|dependence|use disorder|dependency)|tobacco user|dependance (tabagique|a la nicotine|nicotinique)|tabacodependance|smokes tobacco daily|smoker',
  '(tabac|tabagisme|tabagique|smoking|tobacco|smokes|cigarettes?)[ :|=-]{1,3}(a |history |of |estime a |evalue a |cumule a |chiffre a |~ ?|environ |about |de )?[1-9][0-9]?([.,][0-9]+)? ?(pa|paquets?|p\\/?a|cig(arettes?)?|packs?|ppd|pk|py|\\/j|\\/ ?day|a day|per day|pack years?)[a-z]*',
  '(tabac|tabagisme) \\(pa\\) ?[:=|]? ?[1-9][0-9]?',
  '[0-9]+ ?(cig(arettes?)?|paquets?|clopes) ?(\\/|par |per |a )(j(our)?|day|d)|[0-9]+ pack years?( history)? of smoking|[0-9]+ pack year (smoker|smoking history)|reprise du tabac|a repris (le tabac|de fumer|sa consommation de tabac)',
]

/** "Tabac" or "tabagisme" as one item of a list of what the patient has. */
export const TOBACCO_AS_PROBLEM = ['tabac|tabagisme|smoking|tobacco use']

/** Somewhere in the sentence the smoking has ended. */
export const CEASED = [
  'sevree?s?|arret|arretee?|stop|stoppee?|stopped|quit|ceased|cesse|former|ancien(ne)?|ex|until|jusqu en|jusqu a|interrompue?|weaned|in remission|abstinent*|gave up|sevrage|since quitting|plus depuis|was|were|etait|in the past|personal history|(?<!years? |pack |smoking |tobacco )history of|hx of|h\\/o',
]

/** The end is a wish. Other advice is told in words that leave the sentence unread. */
export const CEASING_IS_ADVICE = [
  'en cours de sevrage|sevrage en cours|souhait*|want*|motiv*|cessation|non sevree?|pas d arret',
]

export const RESUMED = ['repris*|resumed|relaps*|rechute|restarted']
