/** How the new pillar is called wherever it is named. */
export type Names = {
  /** `excise`: the folder, the schema of its tables, the setting. */
  readonly pillar: string;
  /** `EXCISE` */
  readonly code: string;
  /** `Excise` */
  readonly title: string;
  /** `ExciseRecord`: the one type that it has at first. */
  readonly type: string;
  /** `excise_record` */
  readonly view: string;
  /** `exciseRecord` */
  readonly record: string;
  /** The class, a row of the matrix, that decides who reads it. */
  readonly dataClass: string;
};

export const namesOf = (pillar: string, dataClass: string): Names => {
  const title = `${pillar.charAt(0).toUpperCase()}${pillar.slice(1)}`;
  return {
    pillar,
    code: pillar.toUpperCase(),
    title,
    type: `${title}Record`,
    view: `${pillar}_record`,
    record: `${pillar}Record`,
    dataClass,
  };
};
