import { expect, it } from "vitest";
import { verdictOn } from "./verdict.ts";

const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${"EICAR"}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

it.each([
  ["l’EICAR seul", eicar, "THREATS_FOUND"],
  ["l’EICAR au milieu d’une image", `\u00ff\u00d8${"x".repeat(5000)}${eicar}${"y".repeat(5000)}`, "THREATS_FOUND"],
  ["un PDF", "%PDF-1.7\n1 0 obj", "NO_THREATS_FOUND"],
  ["un PDF sous mot de passe", "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>", "UNSUPPORTED"],
  ["un texte qui parle de chiffrement", "voir /Encrypt", "NO_THREATS_FOUND"],
  ["un fichier vide", "", "NO_THREATS_FOUND"],
])("%s", (_, bytes, attendu) => {
  expect(verdictOn(Buffer.from(bytes)).scanResultStatus).toBe(attendu);
});
