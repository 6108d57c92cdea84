// The two patients of the demonstration. Both are invented, and named so that nobody can take them for a person.

export const patients = [
  {
    id: 'DEMO-000001',
    name: 'PATIENT TEST, Démo',
    born: 'Né(e) le 14/03/1958 (68 ans)',
    sex: 'Féminin',
    weight: '61 kg',
    problems: [
      { id: 'p1', text: 'Polyarthrite rhumatoïde séropositive', since: '2016' },
      { id: 'p2', text: 'Hypertension artérielle traitée', since: '2011' },
      { id: 'p3', text: 'Tabac : 1 paquet par jour depuis 1980', since: '1980' },
    ],
    allergies: [
      { id: 'a1', text: 'Olumiant (baricitinib) : éruption', since: '03/2023' },
      { id: 'a2', text: 'Pénicilline : urticaire', since: '1999' },
    ],
    medications: [
      {
        id: 'm1',
        text: 'BARICITINIB 2 mg (OLUMIANT 2 mg), comprimé pelliculé',
        dose: '1 cp le matin',
        state: 'Arrêté',
      },
      {
        id: 'm2',
        text: 'UPADACITINIB 15 mg (RINVOQ 15 mg), comprimé à libération prolongée',
        dose: '1 cp par jour',
        state: 'À renouveler',
      },
      { id: 'm3', text: 'méthotrexate 15 mg', dose: '1 fois par semaine', state: 'En cours' },
      { id: 'm4', text: 'ruxolitinib (Jakavi) 5 mg, comprimé', dose: '1 cp matin et soir', state: 'Arrêté' },
      { id: 'm5', text: 'AMLODIPINE 5 mg, gélule', dose: '1 gél le matin', state: 'En cours' },
      {
        id: 'm6',
        text: 'ACIDE FOLIQUE 5 mg, comprimé',
        dose: '2 cp le lendemain du méthotrexate',
        state: 'En cours',
      },
    ],
    letter:
      'Cher confrère, je revois cette patiente pour sa polyarthrite. Devant la poussée de mars, un relais par Jyseleca (filgotinib) avait été discuté.',
    note: 'Discuter tofacitinib en réunion de concertation.',
  },
  {
    id: 'DEMO-000002',
    name: 'PATIENT ESSAI, Démo',
    born: 'Né(e) le 02/11/1994 (32 ans)',
    sex: 'Masculin',
    weight: '78 kg',
    problems: [
      { id: 'p1', text: 'Dermatite atopique sévère', since: '2001' },
      { id: 'p2', text: 'Non-fumeur', since: '2024' },
    ],
    allergies: [{ id: 'a1', text: 'Aucune allergie connue', since: '2024' }],
    medications: [
      {
        id: 'm1',
        text: 'ABROCITINIB 100 mg (CIBINQO 100 mg), comprimé pelliculé',
        dose: '1 cp par jour',
        state: 'À renouveler',
      },
      { id: 'm2', text: 'CÉTIRIZINE 10 mg, comprimé', dose: '1 cp le soir', state: 'En cours' },
    ],
    letter: 'Cher confrère, merci de votre avis sur cette dermatite atopique rebelle aux soins locaux.',
    note: 'Contrôle dans trois mois.',
  },
]
