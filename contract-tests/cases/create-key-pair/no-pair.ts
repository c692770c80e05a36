/**
 * What keeps a legal create from making a pair: a resource group that does not exist, or a name that is taken. Two such
 * requests cover a server that looks for the name first and one that looks for the group first.
 */
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import type { Harmless } from '../legal.ts';
import { takenName } from './taken-name.ts';

/** A resource group that no account has. */
export const NO_SUCH_GROUP = { ResourceGroupId: 'rg-doesnotexist00' } as const;

/** A POST names the group; so does a GET that has a name of its own, while any other one asks for a taken name. */
export const NO_PAIR: Harmless = {
  beside: async (session, method, own) =>
    method === 'POST' || 'KeyPairName' in own ? NO_SUCH_GROUP : { KeyPairName: await takenName(session) },
  judge: ({ contract }, answer) => judgeOtherwiseLegal(contract, answer),
};
