/** The one spelling by which a registration number is looked up: `COURT|S.TR.|45|2026`. */
export const caseNumberText = (court: string, caseType: string, number: number, year: number): string =>
  `${court}|${caseType.replaceAll(/\s/g, '')}|${number}|${year}`.toUpperCase();
