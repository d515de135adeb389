import type { Circuit, Court, CourtLevel, District, Laboratory, Prison, ProsecutionOffice, Station } from './units.ts';

type Named = readonly [id: string, name: string, nameHi: string];

const place = (district: District, [id, name, nameHi]: Named) => ({
  id,
  name,
  nameHi,
  state: district.state,
  district: district.code,
});
const station = (district: District, named: Named, women = false): Station => ({ ...place(district, named), women });
const prison = (district: District, named: Named, capacity: number): Prison => ({
  ...place(district, named),
  capacity,
});
const court = (district: District, level: CourtLevel, establishment: string, named: Named): Court => ({
  ...place(district, named),
  level,
  establishment,
});

/** The exclusive courts are the sessions court itself where a district has none of its own. */
const courtsOf = (sessions: Court, magistrate: Court, own: { POCSO?: Court; PROHIBITION?: Court } = {}) => ({
  SESSIONS: sessions,
  MAGISTRATE: magistrate,
  POCSO: own.POCSO ?? sessions,
  PROHIBITION: own.PROHIBITION ?? sessions,
});

const district = (state: string, code: string, name: string, nameHi: string): District => ({
  state,
  code,
  name,
  nameHi,
});
const patna = district('BR', 'PATNA', 'Patna', 'पटना');
const vaishali = district('BR', 'VAISHALI', 'Vaishali', 'वैशाली');
const noida = district('UP', 'GBNAGAR', 'Gautam Buddh Nagar', 'गौतम बुद्ध नगर');
const panchkula = district('HR', 'PANCHKULA', 'Panchkula', 'पंचकूला');
const delhi = district('DL', 'NEW-DELHI', 'New Delhi', 'नई दिल्ली');
const jaipur = district('RJ', 'JAIPUR', 'Jaipur', 'जयपुर');

/** The laboratory that serves the whole of Bihar while the world is small. */
export const patnaLaboratory: Laboratory = place(patna, [
  'FSL-PATNA',
  'Forensic Science Laboratory, Patna',
  'विधि विज्ञान प्रयोगशाला, पटना',
]);

const ghaziabad = district('UP', 'GHAZIABAD', 'Ghaziabad', 'गाज़ियाबाद');
const karnal = district('HR', 'KARNAL', 'Karnal', 'करनाल');
const ambala = district('HR', 'AMBALA', 'Ambala', 'अंबाला');
/** Where a unit lies outside the district that it serves. */
export const neighbouringDistricts: readonly District[] = [ghaziabad, karnal, ambala];

const office = (where: District, town: string, townHi: string, id: string): ProsecutionOffice =>
  place(where, [id, `District Prosecution Office, ${town}`, `जिला अभियोजन कार्यालय, ${townHi}`]);

const patnaCircuit: Circuit = {
  district: patna,
  stations: [
    station(patna, ['PIRBAHOR', 'Pirbahor', 'पीरबहोर']),
    station(patna, ['MAHILA-PATNA', 'Mahila Thana Patna', 'महिला थाना पटना'], true),
  ],
  courts: courtsOf(
    court(patna, 'SESSIONS', 'BRPA01', [
      'PATNA-SESSIONS',
      'District and Sessions Court, Patna',
      'जिला एवं सत्र न्यायालय, पटना',
    ]),
    court(patna, 'MAGISTRATE', 'BRPA02', [
      'PATNA-CJM',
      'Court of the Chief Judicial Magistrate, Patna',
      'मुख्य न्यायिक दंडाधिकारी का न्यायालय, पटना',
    ]),
    {
      POCSO: court(patna, 'POCSO', 'BRPA03', [
        'PATNA-POCSO',
        'Special Court (POCSO), Patna',
        'विशेष न्यायालय (पॉक्सो), पटना',
      ]),
      PROHIBITION: court(patna, 'PROHIBITION', 'BRPA04', [
        'PATNA-EXCISE',
        'Exclusive Special Court (Excise), Patna',
        'अनन्य विशेष न्यायालय (उत्पाद), पटना',
      ]),
    },
  ),
  prison: prison(patna, ['BEUR', 'Adarsh Central Jail, Beur', 'आदर्श केंद्रीय कारा, बेउर'], 2360),
  office: office(patna, 'Patna', 'पटना', 'PO-PATNA'),
  laboratory: patnaLaboratory,
  weight: 44,
};

const hajipurCircuit: Circuit = {
  district: vaishali,
  stations: [
    station(vaishali, ['HAJIPUR-NAGAR', 'Hajipur Nagar', 'हाजीपुर नगर']),
    station(vaishali, ['MAHUA', 'Mahua', 'महुआ']),
  ],
  courts: courtsOf(
    court(vaishali, 'SESSIONS', 'BRVA01', [
      'HAJIPUR-SESSIONS',
      'District and Sessions Court, Vaishali at Hajipur',
      'जिला एवं सत्र न्यायालय, वैशाली (हाजीपुर)',
    ]),
    court(vaishali, 'MAGISTRATE', 'BRVA02', [
      'HAJIPUR-CJM',
      'Court of the Chief Judicial Magistrate, Hajipur',
      'मुख्य न्यायिक दंडाधिकारी का न्यायालय, हाजीपुर',
    ]),
  ),
  prison: prison(vaishali, ['HAJIPUR-JAIL', 'Divisional Jail, Hajipur', 'मंडल कारा, हाजीपुर'], 650),
  office: office(vaishali, 'Hajipur', 'हाजीपुर', 'PO-HAJIPUR'),
  laboratory: patnaLaboratory,
  weight: 26,
};

const noidaCircuit: Circuit = {
  district: noida,
  stations: [station(noida, ['NOIDA-SECTOR-20', 'Sector 20 Noida', 'सेक्टर 20 नोएडा'])],
  courts: courtsOf(
    court(noida, 'SESSIONS', 'UPGB01', [
      'SURAJPUR-SESSIONS',
      'District and Sessions Court, Gautam Buddh Nagar at Surajpur',
      'जिला एवं सत्र न्यायालय, गौतम बुद्ध नगर (सूरजपुर)',
    ]),
    court(noida, 'MAGISTRATE', 'UPGB02', [
      'SURAJPUR-CJM',
      'Court of the Chief Judicial Magistrate, Surajpur',
      'मुख्य न्यायिक मजिस्ट्रेट का न्यायालय, सूरजपुर',
    ]),
  ),
  prison: prison(noida, ['LUKSAR', 'District Jail, Luksar', 'जिला कारागार, लुक्सर'], 3750),
  office: office(noida, 'Gautam Buddh Nagar', 'गौतम बुद्ध नगर', 'PO-GBNAGAR'),
  laboratory: place(ghaziabad, [
    'FSL-GHAZIABAD',
    'Forensic Science Laboratory, Ghaziabad',
    'विधि विज्ञान प्रयोगशाला, गाज़ियाबाद',
  ]),
  weight: 14,
};

const panchkulaCircuit: Circuit = {
  district: panchkula,
  stations: [station(panchkula, ['PANCHKULA-SECTOR-5', 'Panchkula Sector 5', 'पंचकूला सेक्टर 5'])],
  courts: courtsOf(
    court(panchkula, 'SESSIONS', 'HRPK01', [
      'PANCHKULA-SESSIONS',
      'District and Sessions Court, Panchkula',
      'जिला एवं सत्र न्यायालय, पंचकूला',
    ]),
    court(panchkula, 'MAGISTRATE', 'HRPK02', [
      'PANCHKULA-CJM',
      'Court of the Chief Judicial Magistrate, Panchkula',
      'मुख्य न्यायिक दंडाधिकारी का न्यायालय, पंचकूला',
    ]),
  ),
  prison: prison(ambala, ['AMBALA-JAIL', 'Central Jail, Ambala', 'केंद्रीय कारागार, अंबाला'], 1070),
  office: office(panchkula, 'Panchkula', 'पंचकूला', 'PO-PANCHKULA'),
  laboratory: place(karnal, ['FSL-MADHUBAN', 'Forensic Science Laboratory, Madhuban', 'विधि विज्ञान प्रयोगशाला, मधुबन']),
  weight: 6,
};

const delhiCircuit: Circuit = {
  district: delhi,
  stations: [station(delhi, ['CONNAUGHT-PLACE', 'Connaught Place', 'कनॉट प्लेस'])],
  courts: courtsOf(
    court(delhi, 'SESSIONS', 'DLND01', [
      'PATIALA-HOUSE-SESSIONS',
      'District and Sessions Court, New Delhi',
      'जिला एवं सत्र न्यायालय, नई दिल्ली',
    ]),
    court(delhi, 'MAGISTRATE', 'DLND02', [
      'PATIALA-HOUSE-CJM',
      'Court of the Chief Judicial Magistrate, New Delhi',
      'मुख्य न्यायिक मजिस्ट्रेट का न्यायालय, नई दिल्ली',
    ]),
  ),
  prison: prison(delhi, ['TIHAR-1', 'Central Jail No. 1, Tihar', 'केंद्रीय कारागार संख्या 1, तिहाड़'], 1565),
  office: office(delhi, 'New Delhi', 'नई दिल्ली', 'PO-NEW-DELHI'),
  laboratory: place(delhi, ['FSL-ROHINI', 'Forensic Science Laboratory, Rohini', 'विधि विज्ञान प्रयोगशाला, रोहिणी']),
  weight: 5,
};

const jaipurCircuit: Circuit = {
  district: jaipur,
  stations: [station(jaipur, ['SANGANER', 'Sanganer', 'सांगानेर'])],
  courts: courtsOf(
    court(jaipur, 'SESSIONS', 'RJJP01', [
      'JAIPUR-SESSIONS',
      'District and Sessions Court, Jaipur',
      'जिला एवं सत्र न्यायालय, जयपुर',
    ]),
    court(jaipur, 'MAGISTRATE', 'RJJP02', [
      'JAIPUR-CJM',
      'Court of the Chief Judicial Magistrate, Jaipur',
      'मुख्य न्यायिक मजिस्ट्रेट का न्यायालय, जयपुर',
    ]),
  ),
  prison: prison(jaipur, ['JAIPUR-JAIL', 'Central Jail, Jaipur', 'केंद्रीय कारागृह, जयपुर'], 1173),
  office: office(jaipur, 'Jaipur', 'जयपुर', 'PO-JAIPUR'),
  laboratory: place(jaipur, [
    'FSL-JAIPUR',
    'State Forensic Science Laboratory, Jaipur',
    'राज्य विधि विज्ञान प्रयोगशाला, जयपुर',
  ]),
  weight: 5,
};

/** The circuits that every world has, whatever its size. */
export const standingCircuits: readonly Circuit[] = [
  patnaCircuit,
  hajipurCircuit,
  noidaCircuit,
  panchkulaCircuit,
  delhiCircuit,
  jaipurCircuit,
];
