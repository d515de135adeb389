/** Letters of the state and district or High Court, two digits of the establishment, six of the serial, four of the year. */
const FORM = /^[A-Z]{4}\d{2}\d{6}(?:19|20)\d{2}$/;

/** A court's case number record in its one spelling, without hyphens; null where a text is none. It has no check digit. */
export const canonicalCnr = (text: string): string | null => {
  const cnr = text.normalize('NFKC').replaceAll('-', '').trim().toUpperCase();
  return FORM.test(cnr) ? cnr : null;
};

/** The court's establishment, which begins each of its numbers: `MHAH01`. */
export const establishmentOf = (cnr: string): string => cnr.slice(0, 6);
