import { describe, expect, it } from "vitest";
import { enCourriel } from "../socle/habillage.ts";
import { redaction } from "./redaction.ts";
import { smsDuCode } from "./sms-du-code.ts";

const courrielDuCode = (code: string) => enCourriel(redaction.corpsDe(redaction.lettreDuCode(code)));

/** Basic character set of GSM 03.38, one septet each. */
const GSM7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u;

describe("le message du code", () => {
  it("par SMS, tient en un seul message", () => {
    const texte = smsDuCode("012345");
    expect(texte).toMatch(GSM7);
    expect(texte.length).toBeLessThanOrEqual(160);
  });

  it("par courriel, ne montre pas le code dans son objet", () => {
    expect(courrielDuCode("012345").objet).not.toContain("012345");
  });

  it.each(["texte", "html"] as const)("par courriel, dit tout dans son %s", (forme) => {
    const message = courrielDuCode("012345")[forme];
    expect(message).toContain("012345");
    expect(message).toContain("Si vous n’avez rien demandé, ignorez ce message.");
  });

  it("par courriel, dit sa langue aux lecteurs d’écran", () => {
    expect(courrielDuCode("012345").html).toContain('<html lang="fr" dir="ltr">');
  });
});
