import type { Purpose } from './purposes.ts';
import type { Institution, Role } from './roles.ts';

/** Where an official is posted: state always, district and unit (station, prison, court, office, laboratory) where the post has one. */
export type Posting = { readonly state: string; readonly district?: string; readonly unit?: string };

/** The offices that a posting lies in, the nearest first: its unit, its district as `BR.PATNA`, its state. A grant may name any of them. */
export const officesOf = ({ state, district, unit }: Posting): readonly string[] => [
  ...(unit ? [unit] : []),
  ...(district ? [`${state}.${district}`] : []),
  state,
];

/** The office that a posting is to. */
export const officeOf = (posting: Posting): string => officesOf(posting)[0] ?? posting.state;

/** Who is asking, after authentication. Nothing beyond `src/auth` knows what a token is. */
export type Principal = {
  readonly subject: string;
  readonly institution: Institution;
  readonly role: Role;
  readonly posting: Posting;
  readonly purpose: Purpose;
  /** The civil rank, where the token carries one. */
  readonly rank?: string;
  /** The application through which is asked, where the token names one. */
  readonly client?: string;
  /** When present, nothing outside these cases is reachable, whatever else the role may see. */
  readonly caseIds?: ReadonlySet<string>;
};
