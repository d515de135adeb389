/** Classes of property, in the order in which a description is tried. */
const classes: readonly (readonly [kind: string, words: RegExp])[] = [
  ['VEHICLE', /motorcycle|\bcar\b|vehicle|truck|rickshaw|scooter|pick-up/i],
  ['LIQUOR', /liquor|whisky|beer|spirit/i],
  ['NARCOTICS', /ganja|charas|heroin|smack|opium|tablets/i],
  ['ARMS', /pistol|cartridge|firearm|gun|knife|blade|katta|bullet/i],
  ['ELECTRONICS', /phone|telephone|laptop|computer|\bSIM\b|drive|disk/i],
  ['JEWELLERY', /gold|silver|ornament|chain|necklace/i],
  ['CURRENCY', /cash|rupee|currency|notes/i],
  ['DOCUMENT', /document|letter|register|certificate|paper/i],
];

export const propertyKind = (description: string): string =>
  classes.find(([, words]) => words.test(description))?.[0] ?? 'OTHER';
