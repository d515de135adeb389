import { eachOf, type PerPillar } from '../core/pillars.ts';
import type { Config, DatabaseUrls } from '../platform/config.ts';
import { withClient } from './connection.ts';
import { type Marker, readMarker } from './marker.ts';

export type Markers = PerPillar<Marker | null>;

/** Which made-up world each pillar's database holds; null where its rows may be real. */
export const readMarkers = async (databases: DatabaseUrls): Promise<Markers> =>
  Object.fromEntries(
    await Promise.all(
      eachOf(databases).map(async ([pillar, url]) => [pillar, await withClient(url, readMarker)] as const),
    ),
  ) as Markers;

/** Why demo tokens may not be issued under these settings, or null. */
export const settingsRefusal = ({ auth, production }: Pick<Config, 'auth' | 'production'>): string | null => {
  if (production) return 'NODE_ENV is production: demo tokens open nothing there';
  return auth ? 'AUTH_ISSUER is set: tokens come from that issuer, and demo tokens open nothing' : null;
};

/** Why demo tokens may not open this gateway, or null: they open made-up cases only. */
export const demoRefusal = (asked: {
  readonly config: Pick<Config, 'auth' | 'production'>;
  readonly markers: Markers;
}): string | null => {
  const unmarked = eachOf(asked.markers).flatMap(([pillar, marker]) => (marker === null ? [pillar] : []));
  if (unmarked.length === 0) return settingsRefusal(asked.config);
  return (
    settingsRefusal(asked.config) ??
    `the ${unmarked.join(', ')} database does not say that its cases are made up: set AUTH_ISSUER, AUTH_AUDIENCE and AUTH_JWKS_URL`
  );
};
