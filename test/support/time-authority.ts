/** A time-stamp authority for a test: the certificates, and a server that answers by `openssl ts -reply`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Why there can be no authority here; null where there can. */
export const NO_OPENSSL = spawnSync('openssl', ['ts', '-help']).status === 0 ? null : 'openssl ts is not installed';

export interface Authority {
  url: string;
  folder: string;
  /** The certificate that its own is trusted by. */
  ca: string;
}

const CONFIG = `[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[tsa]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ts]
default_tsa = authority
[authority]
dir = .
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = ca.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** @param kind of its key */
export async function timeAuthority(kind: 'rsa' | 'ec' = 'ec'): Promise<Authority> {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(join(folder, 'openssl.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const newKey = kind === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', 'rsa:2048'];
  run('req', '-config', 'openssl.cnf', '-x509', ...newKey, '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Test CA', '-days', '3650', '-extensions', 'ca');
  run('req', '-config', 'openssl.cnf', ...newKey, '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test TSA');
  run('x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem', '-days', '3650', '-extfile', 'openssl.cnf', '-extensions', 'tsa');
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      writeFileSync(join(folder, 'query.tsq'), Buffer.concat(parts));
      run('ts', '-reply', '-config', 'openssl.cnf', '-section', 'authority', '-queryfile', 'query.tsq', '-out', 'reply.tsr');
      response.writeHead(200, { 'Content-Type': 'application/timestamp-reply' }).end(readFileSync(join(folder, 'reply.tsr')));
    });
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  onTestFinished(async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true, force: true });
  });
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, folder, ca: join(folder, 'ca.pem') };
}

/** What `openssl ts -verify` says of a token over some bytes. */
export function opensslVerifies({ folder, ca }: Authority, token: Uint8Array, data: string): boolean {
  const [tokenFile, dataFile] = [join(folder, 'token.tst'), join(folder, 'data.txt')];
  writeFileSync(tokenFile, token);
  writeFileSync(dataFile, data);
  return spawnSync('openssl', ['ts', '-verify', '-token_in', '-in', tokenFile, '-data', dataFile, '-CAfile', ca]).status === 0;
}
