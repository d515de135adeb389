import { registerHooks } from 'node:module';

/**
 * Puts modules of the bench in the place of the product's, in this process alone: the product has no switch with which its policy or its
 * audit could be turned off, and is not to have one. Keys are the product's files, values the bench's, both from the repository's root.
 */
export const substitute = (modules: Readonly<Record<string, string>>): void => {
  const root = new URL('../../', import.meta.url);
  const substitutes = new Map(
    Object.entries(modules).map(([from, to]) => [new URL(from, root).href, new URL(to, root).href]),
  );
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const url = substitutes.get(resolved.url);
      return url === undefined || context.parentURL === url ? resolved : { ...resolved, url };
    },
  });
};
