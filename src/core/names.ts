/** A name in both scripts, as the source keeps it: Latin for the courts' systems, native for the person. */
export type NameInScripts = { readonly LATIN: string | null; readonly NATIVE: string | null };
