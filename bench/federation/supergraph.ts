import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Setup, Usage } from '../harness/contestant.ts';
import { type Running, startProcess } from '../harness/process.ts';
import { subgraphText } from './cut.ts';

const founders = ['police', 'prosecution', 'courts', 'prisons', 'forensics'] as const;

export type Founder = (typeof founders)[number];

const file = new URL('./subgraph.ts', import.meta.url);
const running: Running[] = [];

const start = async (pillar: Founder, setup: Setup) => {
  const subgraph = await startProcess(file, { ...setup, pillar });
  running.push(subgraph);
  return { name: pillar, url: new URL('/graphql', subgraph.url).href, typeDefs: parse(subgraphText(pillar)) };
};

/** Starts the five subgraphs and composes them. They end with their gateway. */
export const composeSupergraph = async (setup: Setup): Promise<string> => {
  const { errors, supergraphSdl } = composeServices(await Promise.all(founders.map((pillar) => start(pillar, setup))));
  if (!supergraphSdl) throw new Error(`the subgraphs do not compose: ${errors?.join('; ')}`);
  return supergraphSdl;
};

/** What the subgraphs have used. */
export const subgraphUsage = (): Promise<readonly Usage[]> => Promise.all(running.map(({ usage }) => usage()));
