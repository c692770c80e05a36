/** A session about one operation, for tests of what is done in one. */
import { onTestFinished } from 'vitest';
import type { Contract } from '../../contract/contract.ts';
import { type Overrides, connect } from '../../contract-tests/engine/connection.ts';
import type { Names } from '../../contract-tests/engine/names.ts';
import { type Session, openSession } from '../../contract-tests/engine/session.ts';
import { subjectOf } from '../../contract-tests/subjects/registry.ts';
import type { Environment } from '../../contract-tests/target/signing.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import type { Traffic } from '../../contract-tests/target/traffic/traffic.ts';

/** Opens a session; it is closed when the test ends. */
export function sessionInTest(
  contract: Contract,
  target: Target,
  names: Names,
  environment: Environment,
  overrides: Overrides = {},
  traffic: Traffic = {},
): Session {
  const connection = connect(target, names, environment, overrides, traffic);
  onTestFinished(() => connection.close());
  return openSession(connection, { contract, subject: subjectOf(contract) });
}
