/** This installation's own certificate, where one has been made. Decision 0133. */
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "#app/db/config.server.ts";

export interface CertificateFiles {
  certificate: string;
  key: string;
  authority: string;
}

/** Beside the installation's other secrets. */
export function certificateFolder(): string {
  return path.join(dataDirectory(), "secrets");
}

export function certificateFiles(folder: string): CertificateFiles {
  const file = (name: string) => path.join(folder, name);
  return { certificate: file("server.crt"), key: file("server.key"), authority: file("authority.crt") };
}

export interface Authority {
  pem: string;
  /** SHA-256 in pairs, as Windows and Android show it */
  fingerprint: string;
  hosts: string;
}

/** The one that this server's certificate was signed by; null where none has been made. */
export function getAuthority(folder = certificateFolder()): Authority | null {
  try {
    const files = certificateFiles(folder);
    const pem = readFileSync(files.authority, "utf8");
    const server = new X509Certificate(readFileSync(files.certificate));
    const digest = createHash("sha256").update(new X509Certificate(pem).raw).digest("hex").toUpperCase();
    const hosts = (server.subjectAltName ?? "").replace(/DNS:|IP Address:/g, "");
    return { pem, fingerprint: (digest.match(/../g) ?? []).join(":"), hosts };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
