/**
 * A certificate for a school's own network, where no public authority vouches for names: a small authority signs it
 * once, and its key is thrown away, so that nobody can ever sign another one with what the school's PCs trust.
 * Decision 0133.
 */
import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";
import { type CertificateFiles, certificateFiles } from "./certificate.server.ts";

// what Windows 7 understands, too
const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const years = 5;
const authorityName = "CN=Fanzha Ketang, this school only";
const serverAuthentication = "1.3.6.1.5.5.7.3.1";

/** `hosts`: every name and address that browsers will type. Writes into `folder`, readable by its owner alone. */
export async function makeCertificate(
  hosts: readonly string[],
  { folder, now }: { folder: string; now: Date },
): Promise<CertificateFiles> {
  const wrong = hosts.find((host) => !isHost(host));
  if (hosts.length === 0) throw new Error("name the hosts that browsers type: school.lan 192.168.1.10");
  if (wrong !== undefined)
    throw new Error(`"${wrong}" is neither a name nor an address: no port, no https://`);
  x509.cryptoProvider.set(crypto);
  const [authorityKeys, serverKeys] = await Promise.all([newKeys(), newKeys()]);
  const valid = { notBefore: new Date(now.getTime() - 86_400_000), notAfter: new Date(now) };
  valid.notAfter.setUTCFullYear(valid.notAfter.getUTCFullYear() + years);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...valid,
    serialNumber: randomBytes(15).toString("hex"),
    name: authorityName,
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const server = await x509.X509CertificateGenerator.create({
    ...valid,
    serialNumber: randomBytes(15).toString("hex"),
    subject: `CN=${hosts[0]}`,
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment,
        true,
      ),
      new x509.ExtendedKeyUsageExtension([serverAuthentication]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((value) => ({ type: isIP(value) ? ("ip" as const) : ("dns" as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const files = certificateFiles(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = Buffer.from(await crypto.subtle.exportKey("pkcs8", serverKeys.privateKey)).toString("base64");
  const pem = key.replace(/.{64}/g, "$&\n").trimEnd();
  writeFileSync(files.key, `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`, {
    mode: 0o600,
  });
  writeFileSync(files.certificate, `${server.toString("pem")}\n`);
  writeFileSync(files.authority, `${authority.toString("pem")}\n`);
  return files;
}

function newKeys() {
  return crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

function isHost(host: string): boolean {
  return (
    isIP(host) !== 0 ||
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(host)
  );
}
