import { documentIdOf, type Manifest } from '../auth/manifest.ts';
import { badInput, forbidden } from '../core/errors.ts';
import type { Logger } from '../platform/log.ts';

/**
 * LOG: what no manifest lists is answered, and told in the log. PREFER: an application with a manifest is answered its own documents alone.
 * ONLY: nobody is answered anything else.
 */
export type DocumentMode = 'LOG' | 'PREFER' | 'ONLY';

/** What a request says of its document, by POST or by GET. */
export type AskedDocument = { readonly query?: unknown; readonly documentId?: unknown };

/** Which documents are answered. */
export type TrustedDocuments = {
  /**
   * The text of the document that an application asks with, by itself or by its identifier; undefined where it sent none.
   * @throws FORBIDDEN for a document that is not listed, BAD_USER_INPUT for an identifier that is not
   */
  readonly admit: (client: string | undefined, asked: AskedDocument) => string | undefined;
};

type Listed = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What each application may send. Two manifests of one application are two versions of it, which run side by side. */
const listedIn = (manifests: readonly Manifest[]): Listed =>
  new Map(
    [...Map.groupBy(manifests, ({ client }) => client)].map(([client, all]) => [
      client,
      new Map(all.flatMap(({ documents }) => Object.entries(documents))),
    ]),
  );

const byId = (id: string, own: ReadonlyMap<string, string> | undefined): string => {
  const text = own?.get(id);
  if (text === undefined) throw badInput('No document of this application has this identifier.');
  return text;
};

/** Answers the documents of signed manifests, and what the mode leaves open beside them. */
export const trustDocuments = (
  manifests: readonly Manifest[],
  mode: DocumentMode,
  log: Pick<Logger, 'info'>,
): TrustedDocuments => {
  const listed = listedIn(manifests);
  return {
    admit: (client, { query, documentId }) => {
      const own = client === undefined ? undefined : listed.get(client);
      if (documentId !== undefined && query !== undefined) throw badInput('Send query or documentId, not both.');
      if (typeof documentId === 'string') return byId(documentId, own);
      if (typeof query !== 'string') return undefined;
      const id = documentIdOf(query);
      if (own?.has(id)) return query;
      if (mode === 'ONLY' || (mode === 'PREFER' && own))
        throw forbidden('This document is not among those that were signed for this application.');
      log.info({ problem: 'document', document: id, client }, 'a document that no manifest lists');
      return query;
    },
  };
};
