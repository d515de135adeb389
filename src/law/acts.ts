/** The Acts that fill prisons, by the key used everywhere in the gateway, with the names that officers write. */
const namesOfActs: Record<string, string> = {
  BNS: 'BNS|B N S|Bharatiya Nyaya Sanhita|बी एन एस|बीएनएस|भा न्या सं|भारतीय न्याय संहिता',
  IPC: 'IPC|I P C|Indian Penal Code|भा द वि|भादवि|भा दं वि|भादंवि|भा दं सं|भादंसं|भारतीय दंड संहिता',
  BNSS: 'BNSS|B N S S|Bharatiya Nagarik Suraksha Sanhita',
  CRPC: 'CrPC|Cr P C|Code of Criminal Procedure',
  BSA: 'BSA|Bharatiya Sakshya Adhiniyam',
  NDPS: 'NDPS|N D P S|Narcotic Drugs and Psychotropic Substances|एन डी पी एस|एनडीपीएस',
  POCSO: 'POCSO|Protection of Children from Sexual Offences|पॉक्सो|पोक्सो',
  ARMS: 'Arms|आर्म्स|शस्त्र|आयुध',
  SCST: 'SC ST POA|SC ST|SCST|SC and ST|Scheduled Castes and the Scheduled Tribes Prevention of Atrocities|अनु जाति जनजाति',
  IT: 'IT|I T|Information Technology',
  PMLA: 'PMLA|PML|Prevention of Money Laundering',
  UAPA: 'UAPA|UA P A|UA P|UAP|Unlawful Activities Prevention',
  PROHIBITION:
    'BPEA|Bihar Prohibition and Excise|Bihar Prohibition Excise|Prohibition and Excise|Bihar Excise|Prohibition|बिहार मद्य निषेध|मद्य निषेध|उत्पाद',
  MV: 'MV|M V|Motor Vehicles|Motor Vehicle',
  DOWRY: 'DPA|Dowry Prohibition|DP|D P|Dowry|दहेज प्रतिषेध|दहेज',
  JJ: 'JJ|J J|Juvenile Justice',
  EXPLOSIVE_SUBSTANCES: 'Explosive Substances|Explosive Substance|विस्फोटक पदार्थ',
  EXPLOSIVES: 'Explosives|Explosive',
  PC: 'PC|P C|Prevention of Corruption',
  ITPA: 'ITPA|ITP|PITA|Immoral Traffic Prevention|Immoral Traffic',
  MCOCA: 'MCOCA|MCOC',
  GANGSTERS: 'Gangsters|Gangster|UP Gangsters',
  ESSENTIAL_COMMODITIES: 'Essential Commodities|EC',
};

/** Letters, digits and marks of any script, single spaces between: "N.D.P.S. Act, 1985" is "n d p s". */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/\b(act|the|of \d{4}|\d{4})\b|अधिनियम|एक्ट/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const actByName = new Map<string, string>(
  Object.entries(namesOfActs).flatMap(([act, names]) =>
    [act, ...names.split('|')].map((name) => [plainName(name), act]),
  ),
);

/** Every known name, longest first, so that "Explosive Substances" is never read as "Explosive". */
export const namesLongestFirst: readonly string[] = [...actByName.keys()].toSorted((a, b) => b.length - a.length);

/** The key of an Act from any of its usual names, or undefined: an Act that we do not know is never taken for another. */
export const canonicalAct = (name: string): string | undefined =>
  Object.hasOwn(namesOfActs, name) ? name : actByName.get(plainName(name));

/** The date of the offence decides between the two penal codes (BNS 358(2)). */
export const penalCodeOn = (offenceDate: string): 'IPC' | 'BNS' => (offenceDate < '2024-07-01' ? 'IPC' : 'BNS');
