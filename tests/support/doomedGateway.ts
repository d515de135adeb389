import { personas } from '../../src/demo/world/personas.ts';
import { createSigner, gatewayOver, type Owners } from './gateway.ts';

/** What a gateway of its own process is told: over which databases, and before which statement of an acknowledgement it dies. */
export type Doom = { readonly owners: Owners; readonly persona: string; readonly dieBefore: number | null };

/** Where it answers, and a token that it believes. */
export type Doomed = { readonly url: string; readonly token: string };

const serve = async ({ owners, persona, dieBefore }: Doom): Promise<Doomed> => {
  const { keys, sign } = await createSigner();
  let statements: number | null = null;
  const gateway = await gatewayOver(owners, keys, {
    watch: (database) => (statement) => {
      if (database !== 'gateway') return;
      if (statement.text.startsWith('select pg_advisory_xact_lock')) statements = 0;
      if (statements !== null && statements++ === dieBefore) process.kill(process.pid, 'SIGKILL');
    },
  });
  await gateway.indexing.catchUp();
  const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });
  return { url, token: await sign(personas[persona] ?? {}) };
};

process.once('message', (doom: Doom) => {
  serve(doom).then(
    (doomed) => process.send?.(doomed),
    () => process.exit(2),
  );
});
process.once('disconnect', () => process.exit(0));
